package clinic.remit.scheduling.course.protocol;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.scheduling.medication.DoseLadder.Improvement;
import java.util.List;
import java.util.OptionalInt;

/**
 * How far apart the injections of a course lie once its induction is over and the patient has responded (domain.md section 4,
 * "Response, no remission after 6": one step per good score, one back on loss). Pure; intervals in local calendar days.
 */
public final class IntervalAfterResponse {

    private static final int NOT_SPACED = -1;

    private IntervalAfterResponse() {}

    /**
     * @param inductionInjections so many are given at the least interval
     * @param days the intervals after them, none shorter than the one before; empty for a course that is not spaced
     */
    public record Plan(int inductionInjections, List<Integer> days) {}

    /**
     * Each injection after the induction moved its course one step by the state that stood when it was given, and the state of
     * now moves it one more. A course is spaced from its first good state on; what is not known moves nothing.
     *
     * @param beforeEach the state that stood at each injection of the course, in the order of their times; null where nobody told
     * @param now since the last of them; null likewise
     * @return from the last injection to the next; empty while the least interval alone counts
     */
    public static OptionalInt days(Plan plan, List<OutcomeState> beforeEach, OutcomeState now) {
        if (plan.days().isEmpty() || beforeEach.size() < plan.inductionInjections()) {
            return OptionalInt.empty();
        }
        int step = NOT_SPACED;
        for (OutcomeState then : beforeEach.subList(plan.inductionInjections(), beforeEach.size())) {
            step = moved(step, then, plan);
        }
        step = moved(step, now, plan);
        return step == NOT_SPACED
                ? OptionalInt.empty()
                : OptionalInt.of(plan.days().get(step));
    }

    private static int moved(int step, OutcomeState by, Plan plan) {
        return switch (Improvement.of(by)) {
            case HALF_OR_MORE -> Math.min(step + 1, plan.days().size() - 1);
            case BELOW_HALF -> step == NOT_SPACED ? NOT_SPACED : Math.max(step - 1, 0);
            case UNKNOWN -> step;
        };
    }
}
