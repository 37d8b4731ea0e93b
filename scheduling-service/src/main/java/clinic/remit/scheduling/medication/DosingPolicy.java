package clinic.remit.scheduling.medication;

import clinic.remit.kit.policy.Policy;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Limits of a dose; domain.md section 3 names the sources. Masses in mg of ketamine.
 *
 * @param strengthsMgPerMl of the vials that are for intramuscular use
 * @param maximumMl into one site of the muscle
 * @param fineSyringeMl up to this volume a syringe measures hundredths of a mL, above it tenths
 */
public record DosingPolicy(
        @NotBlank String version,
        String approvedBy,
        LocalDate approvedOn,
        @NotNull @Positive BigDecimal capMg,
        @NotNull @Positive BigDecimal entryErrorAboveMgPerKg,
        @NotNull @Positive BigDecimal adjustedWeightFromBmi,
        @NotNull @Positive BigDecimal adjustedWeightFactor,
        @NotEmpty List<@NotNull @Positive BigDecimal> strengthsMgPerMl,
        @NotNull Map<Muscle, @NotNull @Positive BigDecimal> maximumMl,
        @NotNull @Positive BigDecimal fineSyringeMl)
        implements Policy {

    @AssertTrue(message = "every muscle needs the volume that it takes")
    boolean isComplete() {
        return maximumMl != null && maximumMl.keySet().containsAll(EnumSet.allOf(Muscle.class));
    }

    /** Into one site, in mL. */
    public BigDecimal maximumMl(BodySite site) {
        return maximumMl.get(site.muscle());
    }

    public boolean isInjectable(BigDecimal concentrationMgPerMl) {
        return strengthsMgPerMl.stream().anyMatch(each -> each.compareTo(concentrationMgPerMl) == 0);
    }
}
