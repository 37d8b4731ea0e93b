package clinic.remit.scheduling.medication;

import clinic.remit.kit.policy.Policy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Limits of a dose; domain.md section 3 names the sources. Masses in mg of ketamine. */
public record DosingPolicy(
        @NotBlank String version,
        String approvedBy,
        LocalDate approvedOn,
        @NotNull @Positive BigDecimal capMg,
        @NotNull @Positive BigDecimal entryErrorAboveMgPerKg,
        @NotNull @Positive BigDecimal adjustedWeightFromBmi,
        @NotNull @Positive BigDecimal adjustedWeightFactor)
        implements Policy {}
