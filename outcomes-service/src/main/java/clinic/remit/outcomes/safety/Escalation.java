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

    private static final Logger LOG = Logger.getLogger(Escalation.class);
    private static final int AT_A_TIME = 100;

    private final AlertsInHand alerts;

    Escalation(AlertsInHand alerts) {
        this.alerts = alerts;
    }

    @Override
    @Transactional
    public Optional<Instant> nextDue() {
        return alerts.nextLate();
    }

    /** Each alert in a transaction of its own. */
    @Override
    public void runDue(Instant now) {
        List<UUID> failed = new ArrayList<>();
        List<Alert> late = alerts.late(now, failed, AT_A_TIME);
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
            late = alerts.late(now, failed, AT_A_TIME);
        }
    }
}
