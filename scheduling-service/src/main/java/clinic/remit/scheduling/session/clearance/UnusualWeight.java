package clinic.remit.scheduling.session.clearance;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Whether a weight is so far from the last one that it may be another patient's, or in pounds. Pure. */
final class UnusualWeight {

    private static final BigDecimal POUNDS_PER_KG = new BigDecimal("2.20462");

    private UnusualWeight() {}

    /** @param percent of the last weight; a change of just so much is usual */
    static boolean is(BigDecimal kg, BigDecimal lastKg, int percent) {
        BigDecimal change = kg.subtract(lastKg).abs().movePointRight(2);
        return change.compareTo(lastKg.multiply(BigDecimal.valueOf(percent))) > 0;
    }

    /** What would be right, for a person to read. */
    static String right(BigDecimal kg, BigDecimal lastKg, int percent) {
        BigDecimal asPounds = kg.divide(POUNDS_PER_KG, 1, RoundingMode.HALF_UP);
        String pounds = is(asPounds, lastKg, percent)
                ? ""
                : "; " + kg.toPlainString() + " lb would be " + asPounds.toPlainString() + " kg";
        return "in kilograms, within " + percent + " % of " + lastKg.toPlainString() + " kg, the last weight" + pounds
                + "; a weight that was measured again and is so, with weightConfirmed true";
    }
}
