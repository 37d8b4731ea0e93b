package clinic.remit.patients.history;

import java.util.Map;

/**
 * The values of {@code policies/eligibility.yaml} by which a trial is judged; domain.md section 1.
 *
 * @param fullCourseSessions the least number of sessions of a treatment that is no medicine
 */
public record TrialRules(
        int minimumDays,
        int longestGapDays,
        int leastAdherencePercent,
        int failedBelowImprovementPercent,
        Map<OtherTreatment.Kind, Integer> fullCourseSessions) {

    public TrialRules {
        if (fullCourseSessions == null || !fullCourseSessions.keySet().contains(OtherTreatment.Kind.ECT)) {
            throw new IllegalArgumentException("The eligibility policy needs trials.fullCourseSessions with ECT");
        }
        fullCourseSessions = Map.copyOf(fullCourseSessions);
    }
}
