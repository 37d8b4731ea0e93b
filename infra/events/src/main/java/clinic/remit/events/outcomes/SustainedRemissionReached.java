package clinic.remit.events.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Remission lasted: enough scores over enough days, none above the threshold.
 *
 * @param assessmentId the score with which it was reached
 * @param total that score
 * @param onset local day of the first score of the run
 * @param reachedOn local day of the score with which it was reached
 */
public record SustainedRemissionReached(
        UUID patientId,
        UUID courseId,
        UUID assessmentId,
        String instrument,
        int total,
        LocalDate onset,
        LocalDate reachedOn,
        Instant occurredAt)
        implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
