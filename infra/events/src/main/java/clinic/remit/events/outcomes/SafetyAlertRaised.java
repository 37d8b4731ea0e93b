package clinic.remit.events.outcomes;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

/**
 * A sign of danger was found. Stays open until a physician closes it.
 *
 * @param trigger code of the rule that raised it
 * @param assessmentId the score that showed it, when it was a score
 */
public record SafetyAlertRaised(
        UUID patientId,
        UUID alertId,
        AlertLevel level,
        String trigger,
        @Optional UUID assessmentId,
        Instant occurredAt) implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
