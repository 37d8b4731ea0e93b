package clinic.remit.scheduling.medication.account;

import java.math.BigDecimal;

/** Where everything is that was received, in mL and in mg. */
public record Account(Figures ml, Figures mg) {

    /** received = given + wasted + remaining + lost + destroyed. */
    public record Figures(
            BigDecimal received,
            BigDecimal given,
            BigDecimal wasted,
            BigDecimal remaining,
            BigDecimal lost,
            BigDecimal destroyed) {

        public static final Figures NONE = of(Movement.NONE, BigDecimal.ONE);

        static Figures of(Movement sum, BigDecimal perMl) {
            return new Figures(
                    sum.receivedMl().multiply(perMl),
                    sum.givenMl().multiply(perMl),
                    sum.wastedMl().multiply(perMl),
                    sum.balanceMl().multiply(perMl),
                    sum.lostMl().multiply(perMl),
                    sum.destroyedMl().multiply(perMl));
        }

        public Figures plus(Figures other) {
            return new Figures(
                    received.add(other.received),
                    given.add(other.given),
                    wasted.add(other.wasted),
                    remaining.add(other.remaining),
                    lost.add(other.lost),
                    destroyed.add(other.destroyed));
        }
    }

    /** @param sum of the movements of vials of one strength */
    public static Account of(Movement sum, BigDecimal concentrationMgPerMl) {
        return new Account(Figures.of(sum, BigDecimal.ONE), Figures.of(sum, concentrationMgPerMl));
    }
}
