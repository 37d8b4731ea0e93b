package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

/**
 * Two records were found to be one person. Told under both keys; consumers take the merged id for the survivor.
 *
 * @param patientId the key that this copy is told under: the survivor's id or the merged one
 */
public record PatientMerged(UUID patientId, UUID survivorId, UUID mergedId, Instant occurredAt)
        implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
