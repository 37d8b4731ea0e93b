package clinic.remit.events.outcomes;

import java.time.Instant;
import java.util.UUID;

/** A physician must look at the course before the next injection. */
public record TreatmentReviewRecommended(UUID patientId, Recommendation recommendation, Instant occurredAt)
        implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
