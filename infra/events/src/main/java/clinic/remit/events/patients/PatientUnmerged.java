package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

/**
 * A merge was taken back. Told under both keys.
 *
 * @param patientId the key that this copy is told under: the survivor's id or the merged one
 */
public record PatientUnmerged(UUID patientId, UUID survivorId, UUID mergedId, Instant occurredAt)
        implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
