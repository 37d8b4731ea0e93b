package clinic.remit.events.outcomes;

import java.time.Instant;
import java.util.UUID;

/** The patient is well: wait with the next injection and score again. */
public record TreatmentHoldRecommended(UUID patientId, Recommendation recommendation, Instant occurredAt)
        implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
