package clinic.remit.events.outcomes;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

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
