package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

/**
 * The patient signed the informed consent.
 *
 * @param documentVersion version of the text that was signed
 */
public record ConsentGiven(UUID patientId, UUID consentId, String documentVersion, Instant signedAt, Instant occurredAt)
        implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
