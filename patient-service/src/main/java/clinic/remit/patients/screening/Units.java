package clinic.remit.patients.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Units that figures are sent in by mistake, and what they would be in ours. */
final class Units {

    private static final BigDecimal KG_PER_POUND = new BigDecimal("0.45359237");
    private static final BigDecimal CM_PER_INCH = new BigDecimal("2.54");

    private Units() {}

    static BigDecimal poundsInKg(BigDecimal pounds) {
        return rounded(pounds.multiply(KG_PER_POUND));
    }

    static BigDecimal inchesInCm(BigDecimal inches) {
        return rounded(inches.multiply(CM_PER_INCH));
    }

    static BigDecimal metresInCm(BigDecimal metres) {
        return rounded(metres.movePointRight(2));
    }

    static BigDecimal fahrenheitInCelsius(BigDecimal fahrenheit) {
        return fahrenheit
                .subtract(BigDecimal.valueOf(32))
                .multiply(BigDecimal.valueOf(5))
                .divide(BigDecimal.valueOf(9), 1, RoundingMode.HALF_UP);
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }
}
