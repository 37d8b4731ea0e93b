package clinic.remit.outcomes.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The worst score of a local day.
 *
 * @param remission at or below the threshold, whatever the missing items would have been
 */
public record DailyScore(UUID assessmentId, LocalDate day, int total, boolean remission, Instant effectiveAt) {}
