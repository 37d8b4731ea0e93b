package clinic.remit.outcomes.safety;

import clinic.remit.kit.time.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Escalates alerts that nobody took in hand in time. */
@ApplicationScoped
class Escalation implements DueWork {

    private static final String LATE = "acknowledgedAt is null and escalatedAt is null and closedAt is null";
    private static final Logger LOG = Logger.getLogger(Escalation.class);
    private static final int AT_A_TIME = 100;

    private final Alerts alerts;

    Escalation(Alerts alerts) {
        this.alerts = alerts;
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return Optional.ofNullable(alerts.getEntityManager()
                .createQuery("select min(a.acknowledgeBy) from Alert a where " + LATE, Instant.class)
                .getSingleResult());
    }

    /** Each alert in a transaction of its own. */
    @Override
    public void runDue(Instant now) {
        List<UUID> failed = new ArrayList<>();
        List<Alert> late = late(now, failed);
        while (!late.isEmpty()) {
            for (Alert alert : late) {
                try {
                    alerts.escalate(alert.patientId(), alert.id(), now);
                } catch (RuntimeException e) {
                    // the others must not wait for this one; it stays due and is tried again
                    LOG.errorf(e, "Alert %s could not be escalated", alert.id());
                    failed.add(alert.id());
                }
            }
            late = late(now, failed);
        }
    }

    private List<Alert> late(Instant now, List<UUID> except) {
        return alerts.find(LATE + " and acknowledgeBy <= ?1 and id not in ?2 order by acknowledgeBy, id", now, except)
                .page(0, AT_A_TIME)
                .list();
    }
}
