package clinic.remit.events.patients;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A determination that was in force is so no longer, because a fact under it changed. Booked sessions are held.
 *
 * @param reasonCodes codes of the criteria that are no longer met; MERGED when the record was merged into another, which is judged in its place
 */
public record EligibilityRevoked(UUID patientId, UUID determinationId, List<String> reasonCodes, Instant occurredAt)
        implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
