package clinic.remit.events.outcomes;

import java.time.Instant;
import java.util.UUID;

/** What is known speaks for going on with the course. */
public record TreatmentContinuationRecommended(UUID patientId, Recommendation recommendation, Instant occurredAt)
        implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
