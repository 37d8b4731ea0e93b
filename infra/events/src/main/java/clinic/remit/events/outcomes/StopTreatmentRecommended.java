package clinic.remit.events.outcomes;

import java.time.Instant;
import java.util.UUID;

/** The patient has stayed well: end the course. A physician accepts or declines. */
public record StopTreatmentRecommended(UUID patientId, Recommendation recommendation, Instant occurredAt)
        implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
