package clinic.remit.scheduling.course;

import clinic.remit.kit.policy.Policy;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;

/**
 * The clinic's defaults for courses and their sessions; domain.md sections 3, 4 and 11 name the sources.
 *
 * @param startDoseMgPerKg mg of ketamine per kg of dosing weight
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
        @NotNull @Positive BigDecimal capDoseMgPerKg,
        @Positive int maximumInjections,
        @Positive int leastIntervalHours,
        @Positive int sessionMinutes,
        @PositiveOrZero int turnoverMinutes,
        @Positive int bookingHorizonDays,
        @Positive int maximumPerSevenDays,
        @Positive int slotEveryMinutes,
        @Positive int checkInHoursBefore,
        @Positive int longestIntervalDays)
        implements Policy {

    @AssertTrue(message = "the first dose must not exceed the cap")
    boolean isCapped() {
        return startDoseMgPerKg != null && capDoseMgPerKg != null && startDoseMgPerKg.compareTo(capDoseMgPerKg) <= 0;
    }

    public Duration checkInBefore() {
        return Duration.ofHours(checkInHoursBefore);
    }
}
