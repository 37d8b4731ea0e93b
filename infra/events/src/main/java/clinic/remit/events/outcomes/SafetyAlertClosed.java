package clinic.remit.events.outcomes;

import java.time.Instant;
import java.util.UUID;

/**
 * A physician closed an alert, having done what it asked for.
 *
 * @param closedBy the physician's user id
 */
public record SafetyAlertClosed(
        UUID patientId, UUID alertId, AlertLevel level, UUID closedBy, String reasonCode, Instant occurredAt)
        implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
