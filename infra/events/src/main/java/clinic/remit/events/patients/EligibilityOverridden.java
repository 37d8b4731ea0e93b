package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

public record EligibilityOverridden(
        UUID patientId,
        UUID determinationId,
        UUID overriddenBy,
        String reasonCode,
        Instant validUntil,
        Instant occurredAt)
        implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
