package clinic.remit.outcomes.recommendation;

import static clinic.remit.outcomes.TestPolicy.RULES;
import static clinic.remit.outcomes.TestPolicy.instrument;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Decision;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import clinic.remit.outcomes.trajectory.TrajectoryView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What must hold for any course. */
class CoursePolicyPropertiesTest {

    private static final int LAST_FACT = 60;

    @Property(tries = 500)
    void neitherTheOrderOfTheFactsNorTheirRepetitionMatters(@ForAll("courses") Given given, @ForAll long seed) {
        CoursePolicy.Decided before = given.on(LAST_FACT);
        shuffleAndRepeat(given.scores, seed);
        shuffleAndRepeat(given.injections, seed + 1);
        shuffleAndRepeat(given.adverseEvents, seed + 2);
        shuffleAndRepeat(given.decisions, seed + 3);
        assertThat(given.on(LAST_FACT)).isEqualTo(before);
    }

    @Property(tries = 500)
    void timeAloneNeverReleases(@ForAll("courses") Given given, @ForAll @IntRange(min = 1, max = 400) int days) {
        Advice now = given.advice(LAST_FACT);
        Advice later = given.advice(LAST_FACT + days);
        assertThat(later.holdsSessions() || !now.holdsSessions()).isTrue();
        assertThat(later.kind() != RecommendationKind.CONTINUE || now.kind() == RecommendationKind.CONTINUE)
                .isTrue();
        assertThat(later.stale() || !now.stale()).isTrue();
        if (now.state() == OutcomeState.AT_ENTRY) { // a baseline may become too old before the first dose
            assertThat(later.state()).isIn(OutcomeState.AT_ENTRY, OutcomeState.NOT_ASSESSABLE);
        } else {
            assertThat(later.state()).isEqualTo(now.state());
        }
    }

    @Property(tries = 500)
    void aCorrectionIsAsIfItHadBeenEnteredRight(
            @ForAll("courses") Given given, @ForAll @IntRange(min = 0, max = 20) int which) {
        given.decisions.clear(); // what a physician decided upon before the correction is judged again
        Advice enteredRight = given.advice(LAST_FACT);
        if (!given.scores.isEmpty()) {
            int index = which % given.scores.size();
            ScoreFact it = given.scores.get(index);
            given.scores.set(
                    index, new ScoreFact(it.id(), 2, it.instrument(), it.score(), it.effectiveAt(), it.timeKnown()));
        }
        assertThat(given.advice(LAST_FACT)).isEqualTo(enteredRight);
    }

    @Property(tries = 500)
    void aScoreAboveTheThresholdNeverLeadsToAStop(
            @ForAll("courses") Given given, @ForAll @IntRange(min = 5, max = 27) int total) {
        given.score("PHQ-9", LAST_FACT, "17:00", total);
        given.injections.removeIf(it -> !it.effectiveAt().isBefore(Given.at(LAST_FACT - 1, "12:00")));
        given.injection(-1, "0.5");
        assertThat(given.advice(LAST_FACT).kind()).isNotIn(RecommendationKind.STOP, RecommendationKind.HOLD);
    }

    @Property(tries = 300)
    void theWayOfACourseSaysOfEachMomentWhatTheCourseWasThen(@ForAll("courses") Given given) {
        CourseFacts facts = given.facts();
        TrajectoryView way = TrajectoryView.of(facts, new UUID(3, 1), RULES, Given.at(LAST_FACT, "18:00"), List.of());
        way.scores().stream().filter(it -> it.instrument().equals("PHQ-9")).forEach(it -> assertThat(it.state())
                .isEqualTo(stateOf(facts, it.effectiveAt())));
        OutcomeState before = null;
        for (TrajectoryView.Stand stand : way.states()) {
            assertThat(stand.state()).isEqualTo(stateOf(facts, stand.since())).isNotEqualTo(before);
            before = stand.state();
        }
        if (!way.injections().isEmpty()) { // before the first dose a baseline may become too old
            assertThat(way.state()).isEqualTo(before);
        }
    }

    private static OutcomeState stateOf(CourseFacts facts, Instant at) {
        return Given.POLICY.decide(facts, at).trajectory().state();
    }

    @Property(tries = 300)
    void aRunLastsAsLongAsNoGapIsOverFourteenDays(
            @ForAll @Size(min = 5, max = 12) List<@IntRange(min = 5, max = 14) Integer> gaps,
            @ForAll @IntRange(min = 0, max = 11) int broken) {
        assertThat(after(gaps).kind()).isEqualTo(RecommendationKind.STOP);
        List<Integer> withAGap = new ArrayList<>(gaps);
        withAGap.set(broken % gaps.size(), 15);
        int spanAfter = gaps.subList(broken % gaps.size() + 1, gaps.size()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        int spanBefore = spanAfter >= 21 ? 21 : 0;
        assertThat(after(withAGap).kind())
                .isEqualTo(spanBefore == 21 ? RecommendationKind.STOP : RecommendationKind.HOLD);
    }

    private static Advice after(List<Integer> gaps) {
        Given given = Given.underWay().score(2, 4);
        int day = 2;
        for (int gap : gaps) {
            day += gap;
            given.score(day, 3);
        }
        return given.advice(day);
    }

    @Provide
    Arbitrary<Given> courses() {
        Arbitrary<Integer> days = Arbitraries.integers().between(-8, LAST_FACT - 1);
        Arbitrary<int[]> scores = Combinators.combine(
                        days,
                        Arbitraries.integers().between(0, 23),
                        Arbitraries.integers().between(0, 27))
                .as((day, hour, total) -> new int[] {day, hour, Math.max(0, total - 12), total});
        Arbitrary<int[]> events = Combinators.combine(
                        days, Arbitraries.integers().between(1, 3))
                .as((day, grade) -> new int[] {day, grade});
        Arbitrary<int[]> decisions = Combinators.combine(
                        days,
                        Arbitraries.integers().between(0, RecommendationKind.values().length - 1),
                        Arbitraries.integers().between(0, 1))
                .as((day, kind, decision) -> new int[] {day, kind, decision});
        return Combinators.combine(
                        scores.list().ofMaxSize(12),
                        Arbitraries.integers().between(0, LAST_FACT).list().ofMaxSize(12),
                        events.list().ofMaxSize(3),
                        decisions.list().ofMaxSize(3),
                        Arbitraries.of("MADRS", "GAD-7", "PHQ-9"))
                .as(CoursePolicyPropertiesTest::course);
    }

    private static Given course(
            List<int[]> scores, List<Integer> doses, List<int[]> events, List<int[]> decisions, String other) {
        Given given = new Given();
        for (int[] score : scores) {
            given.score("PHQ-9", score[0], "%02d:00".formatted(score[1]), score[2]);
        }
        scores.stream()
                .limit(2)
                .forEach(it -> given.score(
                        other, it[0], "08:00", Math.min(it[3], instrument(other).highestTotal())));
        for (int i = 0; i < doses.size(); i++) {
            given.injection(i % 4 == 3 ? new UUID(1, 9) : Given.COURSE, doses.get(i), i % 2 == 0 ? "0.5" : "0.75");
        }
        events.forEach(it -> given.adverseEvent(it[0], "NAUSEA", it[1]));
        decisions.forEach(it -> given.decided(
                it[0],
                RecommendationKind.values()[it[1]],
                Decision.values()[it[2]],
                "NON_RESPONSE",
                "INTOLERANCE",
                "SUICIDALITY"));
        return given;
    }

    private static <T> void shuffleAndRepeat(List<T> facts, long seed) {
        facts.addAll(List.copyOf(facts).subList(0, facts.size() / 2));
        Collections.shuffle(facts, new Random(seed));
    }
}
