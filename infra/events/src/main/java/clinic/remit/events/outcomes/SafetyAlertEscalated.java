package clinic.remit.events.outcomes;

import java.time.Instant;
import java.util.UUID;

public record SafetyAlertEscalated(UUID patientId, UUID alertId, AlertLevel level, Instant occurredAt)
        implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
