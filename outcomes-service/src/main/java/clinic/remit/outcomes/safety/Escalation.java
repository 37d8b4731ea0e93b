package clinic.remit.outcomes.safety;

import clinic.remit.kit.time.DueWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Escalates alerts that nobody took in hand in time. */
@ApplicationScoped
class Escalation implements DueWork {

    private static final String LATE = "acknowledgedAt is null and escalatedAt is null and closedAt is null";
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
        List<Alert> late = alerts.find(LATE + " and acknowledgeBy <= ?1 order by acknowledgeBy, id", now)
                .page(0, AT_A_TIME)
                .list();
        late.forEach(alert -> alerts.escalate(alert.patientId(), alert.id(), now));
        if (late.size() == AT_A_TIME) {
            runDue(now);
        }
    }
}
