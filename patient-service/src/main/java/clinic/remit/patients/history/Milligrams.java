package clinic.remit.patients.history;

import java.math.BigDecimal;

/** An amount of a medicine in milligrams: above zero and below what any antidepressant is given in. */
public record Milligrams(BigDecimal value) implements Comparable<Milligrams> {

    private static final BigDecimal MOST = new BigDecimal("10000");

    public Milligrams {
        if (!isPlausible(value)) {
            throw new IllegalArgumentException("A dose lies above 0 and at most at 10000 mg, not at " + value);
        }
    }

    public static boolean isPlausible(BigDecimal value) {
        return value.signum() > 0 && value.compareTo(MOST) <= 0;
    }

    public boolean isAtLeast(Milligrams other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(Milligrams other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.stripTrailingZeros().toPlainString() + " mg";
    }
}
