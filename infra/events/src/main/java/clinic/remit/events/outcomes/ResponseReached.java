package clinic.remit.events.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The primary score fell to half of the baseline or lower.
 *
 * @param assessmentId the score with which it was reached
 * @param total that score
 * @param onset local day of the first score of the run
 * @param reachedOn local day of the score with which it was reached
 */
public record ResponseReached(
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
