package clinic.remit.events.patients;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A determination that was in force is so no longer, because a fact under it changed. Booked sessions are held.
 *
 * @param reasonCodes codes of the criteria that are no longer met; MERGED when the record was merged into another, which is judged in its place
 * @param reasons the same in full; absent from events that were published before it was told: each of their codes then speaks against treatment
 */
public record EligibilityRevoked(
        UUID patientId,
        UUID determinationId,
        List<String> reasonCodes,
        @Optional List<RevocationReason> reasons,
        Instant occurredAt)
        implements PatientEvent {

    public EligibilityRevoked {
        reasons = reasons == null
                ? reasonCodes.stream()
                        .map(code -> new RevocationReason(code, false, null))
                        .toList()
                : List.copyOf(reasons);
    }

    @Override
    public UUID key() {
        return patientId;
    }
}
