package clinic.remit.scheduling.session.vitals;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * Vital signs at one time.
 *
 * @param systolic mmHg
 * @param diastolic mmHg
 * @param heartRate per minute
 * @param respiratoryRate per minute
 * @param spo2 percent
 * @param temperature degrees Celsius; needed before a dose
 * @param moaas alertness and sedation, MOAA/S 0 to 5
 */
public record Vitals(
        @NotNull Instant takenAt,
        @NotNull @Min(40) @Max(300) Integer systolic,
        @NotNull @Min(20) @Max(200) Integer diastolic,
        @NotNull @Min(20) @Max(250) Integer heartRate,
        @NotNull @Min(2) @Max(60) Integer respiratoryRate,
        @NotNull @Min(50) @Max(100) Integer spo2,

        @DecimalMin("25") @DecimalMax("45") @Digits(integer = 2, fraction = 2)
        BigDecimal temperature,

        @NotNull @Min(0) @Max(5) Integer moaas) {}
