package clinic.remit.scheduling.course;

import clinic.remit.kit.policy.Policy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The clinic's defaults for courses and their sessions; domain.md sections 3, 4 and 11 name the sources.
 *
 * @param startDoseMgPerKg mg of ketamine per kg of dosing weight
 * @param sessionMinutes pre-dose checks and observation
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
        @Positive int maximumPerSevenDays)
        implements Policy {}
