package clinic.remit.scheduling.session.clearance;

import clinic.remit.kit.policy.Policy;
import clinic.remit.scheduling.session.vitals.BloodPressure;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Limits of the gates before a dose; domain.md sections 3 and 4 name the sources.
 *
 * @param pressureToRepeat from here on the pressure is taken again, and if it stays, a physician decides
 * @param pressureToDefer from here on no dose today
 * @param pressureUrgent from here on the patient is evaluated at once
 * @param unusualWeightChangePercent a weight that differs more from the last one is asked for again
 * @param repeatWithinMinutes how long before the second reading the first may be
 */
public record ClearancePolicy(
        @NotBlank String version,
        String approvedBy,
        LocalDate approvedOn,
        @Positive int scoreFreshHours,
        @Positive int vitalsFreshMinutes,
        @Positive int unusualWeightChangePercent,
        @Positive int noFoodHours,
        @Positive int noLiquidMinutes,
        @NotNull @Valid BloodPressure pressureToRepeat,
        @NotNull @Valid BloodPressure pressureToDefer,
        @NotNull @Valid BloodPressure pressureUrgent,
        @Positive int repeatAfterMinutes,
        @Positive int repeatWithinMinutes,
        @Positive int leastSystolic,
        @Positive int leastHeartRate,
        @Positive int mostHeartRate,
        @Positive int leastSpo2,
        @Positive int leastRespiratoryRate,
        @Positive int mostRespiratoryRate,
        @NotNull @Positive BigDecimal feverFromCelsius)
        implements Policy {

    @AssertTrue(message = "pressures must rise from one to repeat over one to defer to an urgent one")
    boolean isGraded() {
        return pressureToRepeat != null
                && pressureToDefer != null
                && pressureUrgent != null
                && pressureToRepeat.isBelow(pressureToDefer)
                && pressureToDefer.isBelow(pressureUrgent);
    }

    @AssertTrue(message = "a reading cannot be repeated later than it counts")
    boolean isRepeatable() {
        return repeatAfterMinutes < repeatWithinMinutes;
    }

    Duration scoreFresh() {
        return Duration.ofHours(scoreFreshHours);
    }

    public Duration vitalsFresh() {
        return Duration.ofMinutes(vitalsFreshMinutes);
    }
}
