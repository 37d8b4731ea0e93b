package clinic.remit.outcomes.assessment;

import clinic.remit.outcomes.instruments.Score;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A version of a score that another took the place of. */
public record AssessmentVersion(
        int version,
        Map<String, Integer> items,
        Score score,
        Instant effectiveAt,
        boolean timeKnown,
        Instant recordedAt,
        UUID recordedBy,
        String correctedBecause) {}
