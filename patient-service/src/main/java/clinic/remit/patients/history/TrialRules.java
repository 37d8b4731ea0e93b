package clinic.remit.patients.history;

/** The values of {@code policies/eligibility.yaml} by which a trial is judged; domain.md section 1. */
public record TrialRules(
        int minimumDays, int longestGapDays, int leastAdherencePercent, int failedBelowImprovementPercent) {}
