package clinic.remit.patients.screening;

import clinic.remit.kit.http.Unprocessable;
import clinic.remit.patients.screening.ScreeningRequest.Vitals;
import java.math.BigDecimal;

/**
 * Doses go by weight, so weight and height that are possible but unusual are asked about once more: a body mass index that few have,
 * or a change since the last screening that few undergo. Whoever measured again says so. The limits are ours (K).
 */
final class UnusualFigures {

    private static final BigDecimal LEAST_INDEX = BigDecimal.valueOf(15);
    private static final BigDecimal GREATEST_INDEX = BigDecimal.valueOf(50);
    private static final BigDecimal GREATEST_CHANGE = new BigDecimal("0.15");
    private static final BigDecimal GREATEST_CHANGE_CM = BigDecimal.valueOf(5);
    private static final String MEASURE_AGAIN = "the right figure, or measure again and send figuresConfirmed: true";

    private UnusualFigures() {}

    /** @param last the screening before; null for none */
    static void check(ScreeningRequest said, Screening last) {
        if (Boolean.TRUE.equals(said.figuresConfirmed())) {
            return;
        }
        Problems problems = new Problems();
        index(said.vitals(), problems);
        if (last != null) {
            weight(said.vitals().weightKg(), last.vitals().weightKg(), problems);
            height(said.vitals().heightCm(), last.vitals().heightCm(), problems);
        }
        if (!problems.isEmpty()) {
            throw new Unprocessable(
                    "unusual-figures", "Few people have these figures; the dose depends on them.", problems.all());
        }
    }

    private static void index(Vitals vitals, Problems problems) {
        BigDecimal index = new Body(vitals.weightKg(), vitals.heightCm()).massIndex();
        if (index.compareTo(LEAST_INDEX) < 0 || index.compareTo(GREATEST_INDEX) > 0) {
            problems.add(
                    "vitals.weightKg",
                    "%s kg at %s cm is a body mass index of %s kg/m²"
                            .formatted(
                                    vitals.weightKg().toPlainString(),
                                    vitals.heightCm().toPlainString(),
                                    index),
                    MEASURE_AGAIN + inPounds(vitals.weightKg()));
        }
    }

    private static void weight(BigDecimal now, BigDecimal before, Problems problems) {
        BigDecimal change = now.subtract(before).abs();
        if (change.compareTo(before.multiply(GREATEST_CHANGE)) > 0) {
            problems.add(
                    "vitals.weightKg",
                    "%s kg, and %s kg at the last screening".formatted(now.toPlainString(), before.toPlainString()),
                    MEASURE_AGAIN + inPounds(now));
        }
    }

    private static void height(BigDecimal now, BigDecimal before, Problems problems) {
        if (now.subtract(before).abs().compareTo(GREATEST_CHANGE_CM) > 0) {
            problems.add(
                    "vitals.heightCm",
                    "%s cm, and %s cm at the last screening".formatted(now.toPlainString(), before.toPlainString()),
                    MEASURE_AGAIN);
        }
    }

    private static String inPounds(BigDecimal weight) {
        return "; if that was pounds, it is " + Units.poundsInKg(weight) + " kg";
    }
}
