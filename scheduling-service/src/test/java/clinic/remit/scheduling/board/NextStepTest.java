package clinic.remit.scheduling.board;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.scheduling.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What comes next in each state, at each boundary. Times are minutes from the session's start; the session lasts 150. */
class NextStepTest {

    private static final Instant START = Instant.parse("2026-11-30T14:00:00Z");

    private static Instant at(Integer minutes) {
        return minutes == null ? null : START.plus(Duration.ofMinutes(minutes));
    }

    private static NextStep.Gates gates(Set<String> missing, Integer scoreCountsUntil, Integer notBefore) {
        return new NextStep.Gates(
                missing.contains("SUICIDE_SCREEN"),
                missing.contains("REVIEW_DECISION"),
                missing.contains("MAXIMUM"),
                at(notBefore),
                missing.contains("RATE") ? at(100) : null,
                missing.contains("SPACING") ? at(1000) : null,
                at(scoreCountsUntil),
                !missing.contains("EQUIPMENT"),
                missing.contains("NEWS"),
                !missing.contains("PHYSICIAN"));
    }

    private static Set<String> set(String text) {
        return text == null ? Set.of() : Set.copyOf(Arrays.asList(text.split(",")));
    }

    private static NextStep.Facts before(
            SessionState state, boolean held, Integer checksCountUntil, NextStep.Gates gates) {
        return new NextStep.Facts(state, held, START, at(150), at(-240), at(checksCountUntil), gates, null);
    }

    private static void isStep(
            Optional<NextStep.Step> step, NextStep.What what, Integer from, int due, boolean overdue, String missing) {
        assertThat(step)
                .contains(new NextStep.Step(
                        what,
                        at(from),
                        at(due),
                        overdue,
                        missing == null
                                ? List.of()
                                : Arrays.stream(missing.split(","))
                                        .map(NextStep.Missing::valueOf)
                                        .toList()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // now | held | known | not before | what | from | late | missing
                "-241 | false | - | - | CHECK_IN | -240 | false | -",
                "   0 | false | - | - | CHECK_IN | -240 | false | -",
                "   1 | false | - | - | CHECK_IN | -240 | true  | -",
                " 150 | false | - | - | CHECK_IN | -240 | true  | -",
                "-900 | false | - | 0 | CHECK_IN | -240 | false | -",
                "-900 | false | - | 1 | CHECK_IN | -240 | false | INTERVAL",
                "   1 | false | - | 1 | CHECK_IN | -240 | true  | -",
                "-900 | false | EQUIPMENT,NEWS,PHYSICIAN | - | CHECK_IN | -240 | false | -",
                "-900 | false | RATE | - | CHECK_IN | -240 | false | RATE",
                " 100 | false | RATE | - | CHECK_IN | -240 | true  | -",
                "-900 | false | SPACING | - | CHECK_IN | -240 | false | SPACING",
                "-900 | false | MAXIMUM,SUICIDE_SCREEN,REVIEW_DECISION | - | CHECK_IN | -240 | false | SUICIDE_SCREEN,REVIEW_DECISION,MAXIMUM",
                "  -1 | true  | - | - | END_HOLD | - | false | -",
                "   1 | true  | - | - | END_HOLD | - | true  | -",
                "  -1 | true  | REVIEW_DECISION | - | END_HOLD | - | false | REVIEW_DECISION"
            })
    void aBookedSession(
            int now,
            boolean held,
            String known,
            Integer notBefore,
            NextStep.What what,
            Integer from,
            boolean late,
            String missing) {
        NextStep.Facts facts = before(SessionState.BOOKED, held, null, gates(set(known), null, notBefore));
        isStep(NextStep.of(facts, at(now)), what, from, 0, late, missing);
    }

    /** It lasted until minute 150; the rest stands in the way of nothing any more. */
    @Test
    void aBookedSessionWhoseTimeIsOver() {
        NextStep.Gates gates = gates(Set.of("MAXIMUM"), null, 1000);
        isStep(
                NextStep.of(before(SessionState.BOOKED, false, null, gates), at(151)),
                NextStep.What.SAY_WHAT_CAME,
                null,
                150,
                true,
                null);
        isStep(
                NextStep.of(before(SessionState.BOOKED, true, null, gates(Set.of(), null, null)), at(151)),
                NextStep.What.END_HOLD,
                null,
                0,
                true,
                null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // now | held | known | not before | score until | what | late | missing
                " -5 | false | - | - | 60 | CLEAR | false | PRE_DOSE_CHECKS",
                "  0 | false | - | - | 60 | CLEAR | false | PRE_DOSE_CHECKS",
                "  1 | false | - | - | 60 | CLEAR | true  | PRE_DOSE_CHECKS",
                " 60 | false | - | - | 60 | CLEAR | true  | PRE_DOSE_CHECKS",
                " 61 | false | - | - | 60 | CLEAR | true  | SCORE,PRE_DOSE_CHECKS",
                " -5 | false | - | - | -  | CLEAR | false | SCORE,PRE_DOSE_CHECKS",
                " -5 | false | - | -5 | 60 | CLEAR | false | PRE_DOSE_CHECKS",
                " -5 | false | - | -4 | 60 | CLEAR | false | INTERVAL,PRE_DOSE_CHECKS",
                " -5 | false | RATE | - | 60 | CLEAR | false | RATE,PRE_DOSE_CHECKS",
                " -5 | false | SPACING | - | 60 | CLEAR | false | SPACING,PRE_DOSE_CHECKS",
                " -5 | false | EQUIPMENT | - | 60 | CLEAR | false | EQUIPMENT,PRE_DOSE_CHECKS",
                " -5 | false | NEWS | - | 60 | CLEAR | false | NEWS,PRE_DOSE_CHECKS",
                " -5 | false | PHYSICIAN | - | 60 | CLEAR | false | PRE_DOSE_CHECKS",
                " -5 | false | SUICIDE_SCREEN,REVIEW_DECISION,MAXIMUM | - | - | CLEAR | false | SUICIDE_SCREEN,REVIEW_DECISION,MAXIMUM,SCORE,PRE_DOSE_CHECKS",
                " -5 | true  | - | - | 60 | END_HOLD | false | -",
                "  1 | true  | - | - | 60 | END_HOLD | true  | -"
            })
    void aPatientWhoIsCheckedIn(
            int now,
            boolean held,
            String known,
            Integer notBefore,
            Integer scoreUntil,
            NextStep.What what,
            boolean late,
            String missing) {
        NextStep.Facts facts = before(SessionState.CHECKED_IN, held, null, gates(set(known), scoreUntil, notBefore));
        isStep(NextStep.of(facts, at(now)), what, null, 0, late, missing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // now | checks until | score until | known | what | due | late | missing
                "  5 | 25 | 600 | - | INJECT | 25 | false | -",
                " 25 | 25 | 600 | - | INJECT | 25 | false | -",
                " 26 | 25 | 600 | - | CLEAR  |  0 | true  | PRE_DOSE_CHECKS",
                "  5 | 25 |  20 | - | INJECT | 20 | false | -",
                " 20 | 25 |  20 | - | INJECT | 20 | false | -",
                " 21 | 25 |  20 | - | INJECT | 25 | false | SCORE",
                "  5 | 25 |   - | - | INJECT | 25 | false | SCORE",
                "  5 | 25 | 600 | PHYSICIAN | INJECT | 25 | false | PHYSICIAN",
                "  5 | 25 | 600 | EQUIPMENT,NEWS,PHYSICIAN,REVIEW_DECISION | INJECT | 25 | false | REVIEW_DECISION,EQUIPMENT,NEWS,PHYSICIAN"
            })
    void aPatientWhoIsCleared(
            int now,
            int checksUntil,
            Integer scoreUntil,
            String known,
            NextStep.What what,
            int due,
            boolean late,
            String missing) {
        NextStep.Facts facts = before(SessionState.CLEARED, false, checksUntil, gates(set(known), scoreUntil, null));
        isStep(NextStep.of(facts, at(now)), what, null, due, late, missing);
    }

    /** The dose was given at minute 5; the patient stays until minute 125 at least. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // now | next | overdue since | alert | event | known | what | from | due | late | missing
                "  6 | 15 |  - | false | false | - | TAKE_VITALS | -   | 15  | false | -",
                " 17 | 15 |  - | false | false | - | TAKE_VITALS | -   | 15  | false | -",
                " 21 | 15 | 15 | false | false | - | TAKE_VITALS | -   | 15  | true  | -",
                " 40 | 25 | 25 | true  | true  | - | TAKE_VITALS | -   | 25  | true  | -",
                "124 |  - |  - | false | false | - | DISCHARGE   | 125 | 125 | false | OBSERVATION_TIME",
                "125 |  - |  - | false | false | - | DISCHARGE   | 125 | 125 | false | -",
                "150 |  - |  - | false | false | - | DISCHARGE   | 125 | 125 | false | -",
                "151 |  - |  - | false | false | - | DISCHARGE   | 125 | 125 | true  | -",
                "130 |  - |  - | true  | false | - | DISCHARGE   | 125 | 125 | false | HIGH_ALERT",
                "130 |  - |  - | true  | true  | SUICIDE_SCREEN | DISCHARGE | 125 | 125 | false | HIGH_ALERT,SUICIDE_SCREEN,ADVERSE_EVENT"
            })
    void aPatientUnderObservation(
            int now,
            Integer next,
            Integer overdueSince,
            boolean alert,
            boolean event,
            String known,
            NextStep.What what,
            Integer from,
            int due,
            boolean late,
            String missing) {
        for (SessionState state : List.of(SessionState.ADMINISTERED, SessionState.OBSERVING)) {
            NextStep.Facts facts = new NextStep.Facts(
                    state,
                    false,
                    START,
                    at(150),
                    at(-240),
                    at(25),
                    gates(set(known), null, 5000),
                    new NextStep.Observed(at(next), at(overdueSince), at(125), alert, event));
            isStep(NextStep.of(facts, at(now)), what, from, due, late, missing);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "CANCELLED", "NO_SHOW", "ABORTED"})
    void aSessionThatIsOver(SessionState state) {
        assertThat(NextStep.isOver(state)).isTrue();
        assertThat(NextStep.of(before(state, false, null, gates(Set.of("EQUIPMENT"), null, null)), at(10)))
                .isEmpty();
    }

    /** No state is forgotten, held or not. */
    @ParameterizedTest
    @EnumSource
    void aSessionHasANextStepUntilItIsOver(SessionState state) {
        NextStep.Facts facts = new NextStep.Facts(
                state,
                false,
                START,
                at(150),
                at(-240),
                at(25),
                gates(Set.of(), null, null),
                new NextStep.Observed(null, null, at(125), false, false));
        assertThat(NextStep.of(facts, at(200)).isEmpty()).isEqualTo(NextStep.isOver(state));
    }
}
