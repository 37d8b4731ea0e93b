package clinic.remit.outcomes.cohort;

import clinic.remit.kit.audit.AboutPatients;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * How the clinic's courses went. Each course counts once, also two of one patient. Null is a number that is not told, because fewer
 * patients than {@code toldFrom} make it up, or because such a number could be reckoned from it.
 *
 * @param roundedTo counts are told as the nearest multiple of it, and shares as so many of the courses
 * @param courses that the filter finds
 * @param assessable those of them whose response and remission can be judged: an injection was given, the baseline is above the remission
 *     threshold, and a score after it counts
 */
record CohortView(
        CohortFilter filter,
        String policyVersion,
        int toldFrom,
        int roundedTo,
        Integer courses,
        Integer assessable,
        List<ByInjections> byInjections,
        Remission injectionsToRemission,
        TimeToRelapse timeToRelapse,
        Spared injectionsSpared)
        implements AboutPatients {

    /**
     * Of the assessable courses, how many had reached it after so many injections or fewer.
     *
     * @param respondedPercent of the assessable courses
     */
    record ByInjections(
            int injections, Integer responded, Double respondedPercent, Integer remitted, Double remittedPercent) {}

    /**
     * Of the courses with a remission score, how many injections had been given before the first one.
     *
     * @param lowerQuartile a quarter needed so many or fewer
     * @param median half needed so many or fewer
     * @param upperQuartile three quarters needed so many or fewer
     */
    record Remission(Integer courses, Integer lowerQuartile, Integer median, Integer upperQuartile) {}

    /**
     * Kaplan-Meier, from the first remission score to the score that established a relapse. Without one, a course is followed until its
     * newest score that counts, or until the patient's next course.
     *
     * @param medianDays after so many days half have relapsed
     * @param points each after enough relapses since the one before it, as long as enough are followed on
     */
    record TimeToRelapse(Integer courses, Integer relapsed, Long medianDays, List<Point> points) {}

    /**
     * @param days since the first remission score
     * @param withoutRelapse share, from 0 to 1
     * @param lower 95 % limit
     * @param upper 95 % limit
     * @param followed how many were followed beyond that day
     */
    record Point(long days, double withoutRelapse, Double lower, Double upper, Integer followed) {}

    /**
     * Injections that the protocols would still have allowed when a stop was accepted.
     *
     * @param courses that ended so
     */
    record Spared(Integer courses, Integer injections, Double perCourse) {}

    /** Nobody is named; that the cohort was read is recorded. */
    @Override
    public Collection<UUID> patientIds() {
        return List.of();
    }
}
