package clinic.remit.events.outcomes;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody of the clinic has taken an alert in hand.
 *
 * @param acknowledgedBy the user id
 */
public record SafetyAlertAcknowledged(
        UUID patientId, UUID alertId, AlertLevel level, UUID acknowledgedBy, Instant occurredAt)
        implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
