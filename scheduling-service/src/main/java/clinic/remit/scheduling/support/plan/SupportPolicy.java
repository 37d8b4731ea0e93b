package clinic.remit.scheduling.support.plan;

import clinic.remit.kit.policy.Policy;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What a course is accompanied by; domain.md section 8 names the values.
 *
 * @param integrationFromHours integration after a dose begins no earlier
 * @param integrationToHours and is wanted by then
 * @param integrationWithinDays later it does not count for that dose
 * @param psychotherapyEveryDays from the first dose on
 * @param psychotherapyWeeksAfterSeries for so long after the last dose
 * @param activityMinutesPerWeek the goal unless another is agreed
 * @param alcoholFreeHoursAroundDose before and after each dose
 * @param followUpDays days after the stop, ascending, on each of which a visit is planned and a score is wanted
 * @param followUpOverdueAfterDays a score that has not come by then is overdue
 * @param followUpAt local time of the site
 * @param plannedAheadDays how far ahead a session may be planned
 * @param heldBeforeCourseDays how long before its course a session may have been held
 */
public record SupportPolicy(
        @NotBlank String version,
        String approvedBy,
        LocalDate approvedOn,
        @Positive int integrationFromHours,
        @Positive int integrationToHours,
        @Positive int integrationWithinDays,
        @Positive int psychotherapyEveryDays,
        @PositiveOrZero int psychotherapyWeeksAfterSeries,
        @Positive int activityMinutesPerWeek,
        @Positive int alcoholFreeHoursAroundDose,
        @NotEmpty List<@NotNull @Positive Integer> followUpDays,
        @PositiveOrZero int followUpOverdueAfterDays,
        @NotNull LocalTime followUpAt,
        @Positive int followUpMinutes,
        @Positive int sessionMinutes,
        @Positive int plannedAheadDays,
        @PositiveOrZero int heldBeforeCourseDays)
        implements Policy {

    @AssertTrue(message = "integration must be wanted later than from its begin, and count at least so long")
    boolean isIntegrationInOrder() {
        return integrationFromHours < integrationToHours && integrationToHours <= 24 * integrationWithinDays;
    }

    @AssertTrue(message = "the days of follow-up must ascend")
    boolean isFollowUpInOrder() {
        return followUpDays == null
                || followUpDays.stream().sorted().distinct().toList().equals(followUpDays);
    }

    @AssertTrue(message = "the last visit must not be further away than anything may be planned")
    boolean isFollowUpWithinReach() {
        return followUpDays == null || followUpDays.stream().allMatch(day -> day != null && day <= plannedAheadDays);
    }

    public Duration followUpVisit() {
        return Duration.ofMinutes(followUpMinutes);
    }
}
