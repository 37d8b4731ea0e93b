package clinic.remit.scheduling.medication.account;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * What a line of the ledger moves, in mL: from what was received to what was given, wasted, lost or destroyed, or is
 * still in the vial. The sum of a vial's movements is its account. Every movement is in balance, so every account is:
 * received = given + wasted + remaining + lost + destroyed (domain.md section 3).
 *
 * @param balanceMl what the vial holds more by it; negative for what leaves
 */
@Embeddable
public record Movement(
        BigDecimal receivedMl,
        BigDecimal givenMl,
        BigDecimal wastedMl,
        BigDecimal lostMl,
        BigDecimal destroyedMl,
        BigDecimal balanceMl) {

    private static final BigDecimal ZERO = BigDecimal.ZERO;

    public static final Movement NONE = new Movement(ZERO, ZERO, ZERO, ZERO, ZERO, ZERO);

    public Movement {
        BigDecimal placed = givenMl.add(wastedMl).add(lostMl).add(destroyedMl).add(balanceMl);
        if (receivedMl.compareTo(placed) != 0) {
            throw new IllegalArgumentException("received " + receivedMl + " mL but accounted for " + placed);
        }
    }

    public static Movement received(BigDecimal ml) {
        return new Movement(ml, ZERO, ZERO, ZERO, ZERO, ml);
    }

    /** Out of the vial goes what was drawn; what was not given of it is wasted. */
    public static Movement drawn(BigDecimal drawnMl, BigDecimal givenMl) {
        return new Movement(ZERO, givenMl, drawnMl.subtract(givenMl), ZERO, ZERO, drawnMl.negate());
    }

    public static Movement wasted(BigDecimal ml) {
        return new Movement(ZERO, ZERO, ml, ZERO, ZERO, ml.negate());
    }

    public static Movement lost(BigDecimal ml) {
        return new Movement(ZERO, ZERO, ZERO, ml, ZERO, ml.negate());
    }

    public static Movement destroyed(BigDecimal ml) {
        return new Movement(ZERO, ZERO, ZERO, ZERO, ml, ml.negate());
    }

    public Movement plus(Movement other) {
        return new Movement(
                receivedMl.add(other.receivedMl),
                givenMl.add(other.givenMl),
                wastedMl.add(other.wastedMl),
                lostMl.add(other.lostMl),
                destroyedMl.add(other.destroyedMl),
                balanceMl.add(other.balanceMl));
    }

    public Movement minus(Movement other) {
        return plus(new Movement(
                other.receivedMl.negate(),
                other.givenMl.negate(),
                other.wastedMl.negate(),
                other.lostMl.negate(),
                other.destroyedMl.negate(),
                other.balanceMl.negate()));
    }

    public boolean leavesTheVialAsItIs() {
        return balanceMl.signum() == 0;
    }
}
