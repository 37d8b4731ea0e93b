package clinic.remit.outcomes.trajectory;

import clinic.remit.kit.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The values of {@code policies/stop.yaml}; each is explained there. */
public record CourseRules(
        String version,
        String approvedBy,
        LocalDate approvedOn,
        Sustained sustained,
        int recoveryDays,
        int relapseLeastDaysApart,
        int relapseMostDaysApart,
        int baselineDays,
        NonResponse nonResponse,
        int earlyCheckAfterInjections,
        int earlyCheckBelowPercent,
        int maximumPerYear,
        int monthTwoAfterDays,
        int intoleranceGrade,
        Map<String, Integer> intoleranceGradeOf,
        int noDataDays,
        int declinedReturnsAfterDays,
        int rescoreAfterDays,
        int lateEntryDays,
        Set<String> revocationsThatAreNoStop)
        implements Policy {

    /** Calendar days of the course's zone. */
    public record Sustained(
            int minScores, int minSpanDays, int minGapDays, int maxGapDays, int quietDays, int freshDays) {}

    public record NonResponse(
            int afterInjections,
            BigDecimal highDoseMgPerKg,
            int highDoses,
            int notToleratedGrade,
            int belowPercent,
            int furtherInjections) {}

    public CourseRules {
        intoleranceGradeOf = intoleranceGradeOf == null ? Map.of() : Map.copyOf(intoleranceGradeOf);
        revocationsThatAreNoStop = revocationsThatAreNoStop == null ? Set.of() : Set.copyOf(revocationsThatAreNoStop);
        if (sustained == null || sustained.minScores() < 1 || sustained.maxGapDays() < sustained.minGapDays()) {
            throw new IllegalArgumentException("The stop policy needs minScores and maxGapDays of at least minGapDays");
        }
    }

    /** Whether an adverse event of this code and CTCAE grade says that the treatment is not borne. */
    public boolean isIntolerance(String code, int grade) {
        return grade >= intoleranceGradeOf.getOrDefault(code, intoleranceGrade);
    }
}
