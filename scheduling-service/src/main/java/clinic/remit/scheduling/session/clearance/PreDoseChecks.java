package clinic.remit.scheduling.session.clearance;

import clinic.remit.scheduling.session.vitals.Vitals;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is asked and measured before a dose.
 *
 * @param assessmentId the score of today
 * @param weightKg measured, in kg
 * @param heightCm in cm
 * @param vitals the newest
 * @param weightConfirmed true for a weight that differs much from the last one, and was measured again
 * @param firstVitals the reading that {@code vitals} repeats, when its blood pressure was raised
 */
@Schema(examples = ClearanceExamples.CHECKS)
public record PreDoseChecks(
        @NotNull UUID assessmentId,
        @NotNull @DecimalMin("30") @DecimalMax("300") BigDecimal weightKg,
        @NotNull @DecimalMin("100") @DecimalMax("250") BigDecimal heightCm,
        @NotNull @Valid Vitals vitals,
        @Valid Vitals firstVitals,
        @Valid Escort escort,
        @NotNull Instant lastFoodAt,
        @NotNull Instant lastLiquidAt,
        @NotNull PregnancyTest pregnancyTest,
        @NotNull Boolean intoxicated,
        @Size(max = 20) List<@Valid @NotNull Override> overrides,
        Boolean weightConfirmed) {

    public PreDoseChecks {
        overrides = overrides == null ? List.of() : overrides;
    }

    boolean confirmsWeight() {
        return Boolean.TRUE.equals(weightConfirmed);
    }

    public boolean foundPregnant() {
        return pregnancyTest == PregnancyTest.POSITIVE;
    }

    enum PregnancyTest {
        NEGATIVE,
        POSITIVE,
        NOT_DONE
    }

    /** The adult who takes the patient home; kept here, never told to partners. */
    record Escort(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 50) String phone) {}

    /** A gate that a physician passes, with the reason. */
    record Override(
            @NotNull Gate.Code gate,

            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String reasonCode) {}
}
