package clinic.remit.scheduling.course.protocol;

import clinic.remit.kit.policy.Policy;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The clinic's defaults for courses and their sessions; domain.md sections 3, 4 and 11 name the sources.
 *
 * @param startDoseMgPerKg mg of ketamine per kg of dosing weight
 * @param doseStepsMgPerKg the ladder, rising to at most the cap
 * @param stepDownFromGrade CTCAE grade of an adverse event after which the next dose is a step lower
 * @param inductionInjections so many are given at the least interval; after them a response spaces the course
 * @param daysAfterResponse the intervals then, in local days: one step on with each good state, one back with a loss
 * @param sameDoseWithinMinutes a dose that is entered late so near to one on record is probably that one
 * @param sessionMinutes pre-dose checks and observation
 * @param slotEveryMinutes slots begin at these steps from the opening on
 * @param checkInHoursBefore how long before its start a patient may be checked in
 * @param longestIntervalDays the longest least interval that a prescriber may ask for
 */
public record CoursePolicy(
        @NotBlank String version,
        String approvedBy,
        LocalDate approvedOn,
        @NotNull @Positive BigDecimal startDoseMgPerKg,
        @NotEmpty List<@NotNull @Positive BigDecimal> doseStepsMgPerKg,
        @Min(1) @Max(5) int stepDownFromGrade,
        @NotNull @Positive BigDecimal capDoseMgPerKg,
        @Positive int maximumInjections,
        @Positive int leastIntervalHours,
        @Positive int inductionInjections,
        @NotEmpty List<@NotNull @Positive Integer> daysAfterResponse,
        @Positive int sessionMinutes,
        @PositiveOrZero int turnoverMinutes,
        @Positive int bookingHorizonDays,
        @Positive int maximumPerSevenDays,
        @Positive int sameDoseWithinMinutes,
        @Positive int slotEveryMinutes,
        @Positive int checkInHoursBefore,
        @Positive int longestIntervalDays)
        implements Policy {

    @AssertTrue(message = "the first dose must not exceed the cap")
    boolean isCapped() {
        return startDoseMgPerKg != null && capDoseMgPerKg != null && startDoseMgPerKg.compareTo(capDoseMgPerKg) <= 0;
    }

    @AssertTrue(message = "the steps must rise, and not above the cap")
    boolean isLadder() {
        if (doseStepsMgPerKg == null || capDoseMgPerKg == null) {
            return false;
        }
        List<BigDecimal> rising = doseStepsMgPerKg.stream()
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return rising.equals(doseStepsMgPerKg) && rising.get(rising.size() - 1).compareTo(capDoseMgPerKg) <= 0;
    }

    @AssertTrue(message = "the intervals after a response must not shrink, nor be longer than the longest interval")
    boolean isSpaced() {
        return daysAfterResponse != null
                && daysAfterResponse.stream().allMatch(Objects::nonNull)
                && Protocol.widens(daysAfterResponse)
                && daysAfterResponse.get(daysAfterResponse.size() - 1) <= longestIntervalDays;
    }

    public Duration sameDoseWithin() {
        return Duration.ofMinutes(sameDoseWithinMinutes);
    }

    public Duration checkInBefore() {
        return Duration.ofHours(checkInHoursBefore);
    }
}
