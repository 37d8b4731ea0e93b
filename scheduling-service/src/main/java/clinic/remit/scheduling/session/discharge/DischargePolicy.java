package clinic.remit.scheduling.session.discharge;

import clinic.remit.kit.policy.Policy;
import clinic.remit.scheduling.session.vitals.BloodPressure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What is watched after a dose, and when a patient may go home; domain.md section 3 names the sources.
 *
 * @param vitalsToleranceMinutes how much before or after they are due vital signs may be taken
 * @param vitalsAfterMinutes when vital signs are due after the dose, each within the tolerance
 * @param afterAlarmEveryMinutes how often vital signs are due after a reading that called the physician
 * @param orWithinPercentOfBaseline a pressure that is not below the limit may be so near to the one before the dose
 * @param leastMpadss of 10, and no item 0
 */
public record DischargePolicy(
        @NotBlank String version,
        String approvedBy,
        LocalDate approvedOn,
        @Positive int observedMinutes,
        @PositiveOrZero int vitalsToleranceMinutes,
        @NotEmpty List<@NotNull @Positive Integer> vitalsAfterMinutes,
        @Positive int afterAlarmEveryMinutes,
        @NotNull @Valid BloodPressure pressureBelow,
        @Min(0) @Max(100) int orWithinPercentOfBaseline,
        @Min(50) @Max(100) int leastSpo2,
        @Min(0) @Max(5) int leastMoaas,
        @Min(0) @Max(10) int leastMpadss,
        @Min(1) @Max(5) int unresolvedAdverseEventFromGrade,
        @NotNull @Valid Alarm alarm)
        implements Policy {

    /** What calls the physician at once. */
    public record Alarm(
            @NotNull @Valid BloodPressure pressureFrom,
            @Min(50) @Max(100) int spo2Below,
            @Positive int respiratoryRateBelow,
            @Min(0) @Max(5) int moaasAtMost) {}

    @AssertTrue(message = "vital signs must be due one after the other, and at the end of the observation")
    boolean isInOrder() {
        return vitalsAfterMinutes != null
                && vitalsAfterMinutes.stream().distinct().sorted().toList().equals(vitalsAfterMinutes)
                && vitalsAfterMinutes.contains(observedMinutes);
    }

    public Duration afterAlarm() {
        return Duration.ofMinutes(afterAlarmEveryMinutes);
    }

    public Duration observed() {
        return Duration.ofMinutes(observedMinutes);
    }

    public Duration vitalsTolerance() {
        return Duration.ofMinutes(vitalsToleranceMinutes);
    }
}
