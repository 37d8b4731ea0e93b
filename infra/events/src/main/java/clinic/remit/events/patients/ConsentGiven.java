package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

public record ConsentGiven(UUID patientId, UUID consentId, String documentVersion, Instant signedAt, Instant occurredAt)
        implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
