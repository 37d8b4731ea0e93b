package clinic.remit.events.outcomes;

import java.time.Instant;
import java.util.UUID;

public record SafetyAlertAcknowledged(
        UUID patientId, UUID alertId, AlertLevel level, UUID acknowledgedBy, Instant occurredAt)
        implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
