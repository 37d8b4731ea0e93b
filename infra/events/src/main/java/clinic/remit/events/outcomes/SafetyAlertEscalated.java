package clinic.remit.events.outcomes;

import java.time.Instant;
import java.util.UUID;

/** Nobody acknowledged an alert in time. */
public record SafetyAlertEscalated(UUID patientId, UUID alertId, AlertLevel level, Instant occurredAt)
        implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
