package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

/** The patient took the consent back. No dose may follow. */
public record ConsentWithdrawn(UUID patientId, UUID consentId, Instant withdrawnAt, Instant occurredAt)
        implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
