package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

public record ConsentWithdrawn(UUID patientId, UUID consentId, Instant withdrawnAt, Instant occurredAt)
        implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
