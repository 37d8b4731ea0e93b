package clinic.remit.scheduling.medication;

import clinic.remit.events.patients.SexForDosing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** From mg per kg to mL in the syringe (domain.md section 3). Pure; whatever is rounded is rounded down. */
public final class DoseCalculator {

    private static final BigDecimal CM_PER_INCH = new BigDecimal("2.54");
    private static final BigDecimal DEVINE_HEIGHT = new BigDecimal("60");
    private static final BigDecimal DEVINE_PER_INCH = new BigDecimal("2.3");
    private static final BigDecimal DEVINE_MALE = new BigDecimal("50");
    private static final BigDecimal DEVINE_OTHER = new BigDecimal("45.5");

    private DoseCalculator() {}

    /**
     * @param orderedMg mg by weight, at most the cap
     * @param volumeMl what the syringe can measure of it
     * @param deliveredMg mg in that volume
     */
    public record Dose(BigDecimal orderedMg, BigDecimal volumeMl, BigDecimal deliveredMg) {}

    /**
     * Kilograms to dose by: the actual weight below the policy's BMI, else the lower of the actual and the adjusted
     * weight, which is the ideal weight (Devine) and a part of what is above it.
     */
    public static BigDecimal dosingWeightKg(
            BigDecimal actualKg, BigDecimal heightCm, SexForDosing sex, DosingPolicy policy) {
        BigDecimal metres = heightCm.movePointLeft(2);
        BigDecimal bmi = actualKg.divide(metres.multiply(metres), MathContext.DECIMAL64);
        if (bmi.compareTo(policy.adjustedWeightFromBmi()) < 0) {
            return actualKg;
        }
        BigDecimal ideal = idealWeightKg(heightCm, sex);
        BigDecimal adjusted = ideal.add(policy.adjustedWeightFactor().multiply(actualKg.subtract(ideal)));
        return actualKg.min(adjusted).setScale(1, RoundingMode.DOWN);
    }

    static BigDecimal idealWeightKg(BigDecimal heightCm, SexForDosing sex) {
        BigDecimal inches = heightCm.divide(CM_PER_INCH, MathContext.DECIMAL64);
        BigDecimal above = inches.subtract(DEVINE_HEIGHT).max(BigDecimal.ZERO);
        return (sex == SexForDosing.MALE ? DEVINE_MALE : DEVINE_OTHER).add(DEVINE_PER_INCH.multiply(above));
    }

    public static Dose dose(
            BigDecimal mgPerKg, BigDecimal weightKg, BigDecimal concentrationMgPerMl, DosingPolicy policy) {
        BigDecimal mg = mgPerKg.multiply(weightKg).min(policy.capMg()).setScale(2, RoundingMode.DOWN);
        BigDecimal exact = mg.divide(concentrationMgPerMl, MathContext.DECIMAL64);
        int decimals = exact.compareTo(policy.fineSyringeMl()) <= 0 ? 2 : 1;
        BigDecimal ml = exact.setScale(decimals, RoundingMode.DOWN);
        return new Dose(mg, ml, ml.multiply(concentrationMgPerMl));
    }
}
