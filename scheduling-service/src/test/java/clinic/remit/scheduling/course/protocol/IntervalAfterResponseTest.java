package clinic.remit.scheduling.course.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.scheduling.course.protocol.IntervalAfterResponse.Plan;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md section 4, row "Response, no remission after 6": 7, 14, 21, 28 days, one step per good score, one back on loss. */
class IntervalAfterResponseTest {

    private static final Plan PLAN = new Plan(6, List.of(7, 14, 21, 28));

    /** G good, L lost, U unknown; one letter an injection. */
    private static List<OutcomeState> states(String letters) {
        return letters.chars()
                .mapToObj(letter -> switch (letter) {
                    case 'G' -> OutcomeState.RESPONSE;
                    case 'L' -> OutcomeState.PARTIAL_RESPONSE;
                    default -> OutcomeState.NOT_ASSESSABLE;
                })
                .toList();
    }

    @ParameterizedTest(name = "after {0}, and now {1}: {2} days")
    @CsvSource({
        // induction: the least interval alone, however good
        "UGGGG,         G, ",
        // six given
        "ULLLLL,        G, 7",
        "UGGGGG,        G, 7",
        "UGGGGG,        L, ",
        "UGGGGG,        U, ",
        // one step with each good score
        "UGGGGGG,       G, 14",
        "UGGGGGGG,      G, 21",
        "UGGGGGGGG,     G, 28",
        "UGGGGGGGGGG,   G, 28",
        // one back on loss, never back to the induction
        "UGGGGGGG,      L, 7",
        "UGGGGGGGG,     L, 14",
        "UGGGGGG,       L, 7",
        "UGGGGGGL,      L, 7",
        "UGGGGGGGL,     G, 14",
        // what is not known moves nothing
        "UGGGGGGG,      U, 14",
        "UGGGGGGU,      G, 14",
        // responded late: from then on
        "ULLLLLL,       L, ",
        "ULLLLLL,       G, 7",
        "ULLLLLLG,      G, 14",
        // brought in mid-course: nobody told how it was
        "UUUUUUU,       G, 7",
        "UUUUUUU,       U, "
    })
    void theNextInterval(String before, String now, Integer days) {
        assertThat(IntervalAfterResponse.days(PLAN, states(before), states(now).get(0)))
                .isEqualTo(days == null ? OptionalInt.empty() : OptionalInt.of(days));
    }

    @Test
    void aCourseWithoutIntervalsIsNotSpaced() {
        assertThat(IntervalAfterResponse.days(new Plan(6, List.of()), states("UGGGGGGGG"), OutcomeState.RESPONSE))
                .isEmpty();
    }

    @Property
    void aBetterStateNeverBringsTheNextInjectionNearer(@ForAll @Size(max = 14) List<OutcomeState> before) {
        int lost = days(before, OutcomeState.PARTIAL_RESPONSE);
        int unknown = days(before, OutcomeState.NOT_ASSESSABLE);
        int good = days(before, OutcomeState.RESPONSE);
        assertThat(List.of(lost, unknown, good)).isSorted();
    }

    @Property
    void oneInjectionMovesTheIntervalByOneStepAtMost(
            @ForAll @Size(min = 6, max = 14) List<OutcomeState> before,
            @ForAll OutcomeState then,
            @ForAll OutcomeState now) {
        List<OutcomeState> after =
                Stream.concat(before.stream(), Stream.of(then)).toList();
        assertThat(Math.abs(step(days(after, now)) - step(days(before, now)))).isLessThanOrEqualTo(1);
    }

    private static int days(List<OutcomeState> before, OutcomeState now) {
        return IntervalAfterResponse.days(PLAN, before, now).orElse(0);
    }

    private static int step(int days) {
        return days / 7;
    }
}
