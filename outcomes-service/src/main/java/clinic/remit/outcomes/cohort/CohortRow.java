package clinic.remit.outcomes.cohort;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is counted of a course.
 *
 * @param assessable response and remission can be judged
 * @param injectionsToResponse null while there is none
 * @param nextStartedOn when the patient's next course began; null if none did
 * @param injectionsSpared null unless a stop was accepted
 */
record CohortRow(
        UUID courseId,
        UUID patientId,
        boolean assessable,
        Integer injectionsToResponse,
        Integer injectionsToRemission,
        LocalDate remissionOn,
        LocalDate relapseOn,
        LocalDate lastScoreOn,
        LocalDate nextStartedOn,
        Integer injectionsSpared)
        implements SmallCells.OfOnePatient {

    boolean remitted() {
        return remissionOn != null;
    }

    /** A relapse that was established only after the next course had begun is none of this course. */
    boolean relapsed() {
        return relapseOn != null && (nextStartedOn == null || relapseOn.isBefore(nextStartedOn));
    }

    /** From the first remission score to the relapse; without one, to the newest score, or to the patient's next course. */
    KaplanMeier.FollowUp followUp() {
        LocalDate until = relapsed() ? relapseOn : lastScoreOn;
        if (!relapsed() && nextStartedOn != null && nextStartedOn.isBefore(until)) {
            until = nextStartedOn;
        }
        return new KaplanMeier.FollowUp(Math.max(0, DAYS.between(remissionOn, until)), relapsed());
    }
}
