package clinic.remit.outcomes.assessment;

import clinic.remit.outcomes.instruments.Score;
import java.time.Instant;
import java.util.UUID;

/**
 * Of a recorded score what a course is judged by. Its answers and earlier versions stay where they are: a long course is read quickly.
 *
 * @param courseId null if it was recorded for none
 * @param number counts its corrections, from 1
 */
public record CountedScore(
        UUID id,
        UUID patientId,
        UUID courseId,
        int number,
        String instrument,
        String instrumentVersion,
        Score score,
        Instant effectiveAt,
        boolean timeKnown) {}
