package clinic.remit.outcomes.assessment;

import clinic.remit.outcomes.instruments.Rater;
import clinic.remit.outcomes.instruments.Score;
import java.time.Duration;

/**
 * Are two scores of one patient probably one, recorded twice? Pure. Two scores of a day as such are not: the worst counts, both are kept. Nor
 * are two ratings by a clinician with the same answers: nothing found before the dose, nothing found at discharge.
 */
final class ProbableDuplicate {

    private ProbableDuplicate() {}

    /** @param other on record already; a score that tells of more danger than it is never held back */
    static boolean isProbable(Assessment recorded, Assessment other, AssessmentRules rules) {
        if (!recorded.instrument().equals(other.instrument()) || danger(recorded.score()) > danger(other.score())) {
            return false;
        }
        Duration apart =
                Duration.between(recorded.effectiveAt(), other.effectiveAt()).abs();
        return isWithin(apart, rules.sameWithinMinutes())
                || isWithin(apart, rules.sameAnswersWithinMinutes())
                        && areSelfRated(recorded, other)
                        && say(recorded, other);
    }

    /** By the answer to the suicide item, or by the level of a screening. */
    private static int danger(Score score) {
        return Math.max(
                score.suicideItem() == null ? 0 : score.suicideItem(),
                score.triage().ordinal());
    }

    private static boolean isWithin(Duration apart, int minutes) {
        return apart.compareTo(Duration.ofMinutes(minutes)) < 0;
    }

    private static boolean areSelfRated(Assessment one, Assessment other) {
        return one.rater() == Rater.PATIENT && other.rater() == Rater.PATIENT;
    }

    /** The same answers; or the same total, where one has no answers to compare. */
    private static boolean say(Assessment one, Assessment other) {
        return one.items() == null || other.items() == null
                ? one.score().total() != null
                        && one.score().total().equals(other.score().total())
                : one.items().equals(other.items());
    }
}
