package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

public record EligibilitySignedOff(
        UUID patientId, UUID determinationId, UUID signedOffBy, Instant validUntil, Instant occurredAt)
        implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
