package clinic.remit.scheduling.medication;

import clinic.remit.events.outcomes.OutcomeState;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which dose the protocol plans next (domain.md section 3: start and ladder, step up, step down). Pure; doses in mg per kg. */
public final class DoseLadder {

    private DoseLadder() {}

    /** Of the depression since the course began. */
    public enum Improvement {
        /** Nobody can say yet; then nothing is stepped up. */
        UNKNOWN,
        BELOW_HALF,
        HALF_OR_MORE;

        /** By the state that outcomes-service judged (domain.md section 6: response is improved by half); null if it has not told. */
        public static Improvement of(OutcomeState state) {
            if (state == null) {
                return UNKNOWN;
            }
            return switch (state) {
                case NOT_ASSESSABLE, AT_ENTRY -> UNKNOWN;
                case WORSENED, NO_RESPONSE, PARTIAL_RESPONSE, RELAPSE, RECURRENCE -> BELOW_HALF;
                case RESPONSE, REMISSION, SUSTAINED_REMISSION, RECOVERY -> HALF_OR_MORE;
            };
        }
    }

    public enum Why {
        FIRST_DOSE,
        /** Improved by half: what helps is not increased. */
        IMPROVED,
        NOT_IMPROVED,
        IMPROVEMENT_UNKNOWN,
        /** Not improved, and there is no higher step. */
        TOP_OF_LADDER,
        ADVERSE_EVENT,
        /** An adverse event asks for less, and there is no lower step. */
        FOOT_OF_LADDER
    }

    /**
     * @param steps rising, the highest at most the cap; the start of the course is one of them
     * @param stepDownFromGrade CTCAE grade of an adverse event from which on the next dose is a step lower
     */
    public record Ladder(BigDecimal start, List<BigDecimal> steps, BigDecimal cap, int stepDownFromGrade) {

        public Ladder {
            steps = List.copyOf(new TreeSet<>(
                    Stream.concat(Stream.of(start), steps.stream()).toList()));
        }
    }

    /**
     * @param mgPerKg as ordered
     * @param worstGrade of the adverse events at it; 0 for none
     */
    public record Before(BigDecimal mgPerKg, int worstGrade) {}

    public record Planned(BigDecimal mgPerKg, Why why) {}

    /** @param before the last injection of the course; null if there is none */
    public static Planned next(Ladder ladder, Before before, Improvement improvement) {
        if (before == null) {
            return new Planned(ladder.start(), Why.FIRST_DOSE);
        }
        BigDecimal last = before.mgPerKg().min(ladder.cap());
        if (before.worstGrade() >= ladder.stepDownFromGrade()) {
            return ladder.steps().stream()
                    .filter(step -> step.compareTo(last) < 0)
                    .reduce((lower, higher) -> higher)
                    .map(step -> new Planned(step, Why.ADVERSE_EVENT))
                    .orElse(new Planned(last, Why.FOOT_OF_LADDER));
        }
        return switch (improvement) {
            case HALF_OR_MORE -> new Planned(last, Why.IMPROVED);
            case UNKNOWN -> new Planned(last, Why.IMPROVEMENT_UNKNOWN);
            case BELOW_HALF ->
                ladder.steps().stream()
                        .filter(step -> step.compareTo(last) > 0 && step.compareTo(ladder.cap()) <= 0)
                        .findFirst()
                        .map(step -> new Planned(step, Why.NOT_IMPROVED))
                        .orElse(new Planned(last, Why.TOP_OF_LADDER));
        };
    }
}
