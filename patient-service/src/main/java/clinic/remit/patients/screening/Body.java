package clinic.remit.patients.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Weight in kilograms and height in centimetres. */
public record Body(BigDecimal weightKg, BigDecimal heightCm) {

    /** Body mass index in kg/m², to one decimal. */
    public BigDecimal massIndex() {
        return weightKg.multiply(BigDecimal.valueOf(10_000))
                .divide(heightCm.multiply(heightCm), 1, RoundingMode.HALF_UP);
    }
}
