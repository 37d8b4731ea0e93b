package clinic.remit.outcomes.assessment;

import clinic.remit.kit.policy.Policy;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/** The values of {@code policies/assessment.yaml}; each is explained there. */
public record AssessmentRules(
        String version,
        String approvedBy,
        LocalDate approvedOn,
        @Min(0) int sameWithinMinutes,
        @Min(0) int sameAnswersWithinMinutes,
        @Min(1) int ownReportHours)
        implements Policy {}
