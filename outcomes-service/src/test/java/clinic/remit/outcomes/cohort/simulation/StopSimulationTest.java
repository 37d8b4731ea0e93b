package clinic.remit.outcomes.cohort.simulation;

import static clinic.remit.outcomes.TestPolicy.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.outcomes.recommendation.CoursePolicy;
import clinic.remit.outcomes.recommendation.Given;
import clinic.remit.outcomes.trajectory.Afterwards;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseRules;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What another policy would have recommended; day 0 is 2 March 2026. */
class StopSimulationTest {

    private static final LocalDate DAY_0 = LocalDate.parse("2026-03-02");

    @Test
    void aShorterRemissionStopsEarlierAndSparesTheInjectionsAfterIt() {
        Given given = Given.underWay()
                .scores("7:4 14:3 21:3 28:2")
                .injection(22, "0.5")
                .injection(24, "0.5");
        assertThat(run(given, "{}").stopOn()).isNull(); // the injections were not seven days before the newest score
        assertThat(run(given, "{}").spared()).isEqualTo(2); // but a HOLD stood since day 7
        assertThat(run(given, "{}").sparedFrom()).isEqualTo(day(7));
        StopSimulation shorter = run(given, "{\"sustained\": {\"minScores\": 2, \"minSpanDays\": 7}}");
        assertThat(shorter.stopOn()).isEqualTo(day(14));
        assertThat(shorter.spared()).isEqualTo(2);
    }

    @Test
    void anInjectionAfterAHoldWasTakenBackIsNotSpared() {
        Given given = Given.underWay().scores("7:4 14:12").injection(15, "0.5").scores("21:14");
        assertThat(run(given, "{}")).isEqualTo(new StopSimulation(null, 0, null));
    }

    @Test
    void aStopEndsTheCourseAlsoIfThePatientRelapses() {
        Given given = Given.sustained().scores("35:12 42:13").injection(43, "0.5");
        StopSimulation inForce = run(given, "{}");
        assertThat(inForce.stopOn()).isEqualTo(day(28));
        assertThat(inForce.spared()).isEqualTo(1);
        assertThat(afterwards(given, 28, null)).isEqualTo(Afterwards.RELAPSED);
    }

    @Test
    void howAPatientFaredIsKnownOnlyByAScoreAtTheEndOfTheTime() {
        Given given = Given.sustained();
        assertThat(afterwards(given, 28, null)).isEqualTo(Afterwards.NOT_KNOWN);
        given.scores("60:3 111:3");
        assertThat(afterwards(given, 28, null)).isEqualTo(Afterwards.NOT_KNOWN);
        given.scores("112:3");
        assertThat(afterwards(given, 28, null)).isEqualTo(Afterwards.NO_RELAPSE);
        assertThat(afterwards(given, 28, day(100))).isEqualTo(Afterwards.NOT_KNOWN);
    }

    @Test
    void aRelapseAfterTheTimeOrInTheNextCourseIsNone() {
        Given given = Given.sustained().scores("105:12 113:13");
        assertThat(afterwards(given, 28, null)).isEqualTo(Afterwards.NO_RELAPSE);
        Given sooner = Given.sustained().scores("60:12 68:13");
        assertThat(afterwards(sooner, 28, null)).isEqualTo(Afterwards.RELAPSED);
        assertThat(afterwards(sooner, 28, day(65))).isEqualTo(Afterwards.NOT_KNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"version\": \"2\"} | numbers.version",
                "{\"least\": 2} | numbers.least",
                "{\"sustained\": 2} | numbers.sustained",
                "{\"sustained\": {\"minScores\": \"two\"}} | numbers.sustained.minScores",
                "{\"sustained\": {\"minScores\": -1}} | numbers.sustained.minScores",
                "{\"sustained\": {\"minScores\": 0}} | numbers",
                "{\"sustained\": {\"minScores\": 2.5}} | numbers",
                "{\"sustained\": {\"maxGapDays\": 4}} | numbers",
                "[] | numbers"
            })
    void numbersThatThePolicyCannotHave(String numbers, String field) {
        assertThatThrownBy(() -> rules(numbers)).isInstanceOfSatisfying(Unprocessable.class, it -> assertThat(
                        it.response().getEntity().toString())
                .contains("field=" + field + ","));
    }

    @Test
    void theRestStaysAsItIsInForce() {
        assertThat(rules("{}")).isEqualTo(RULES);
        assertThat(rules("{\"sustained\": {\"quietDays\": 3}, \"nonResponse\": {\"highDoseMgPerKg\": 0.5}}")
                        .sustained()
                        .minScores())
                .isEqualTo(RULES.sustained().minScores());
    }

    /** Why the facts alone are looked at. */
    @Property(tries = 300)
    void timeAloneBeginsNeitherAHoldNorAStop(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 60) Integer> days,
            @ForAll @Size(min = 12, max = 12) List<@IntRange(min = 0, max = 20) Integer> totals,
            @ForAll @IntRange(min = 1, max = 200) int later) {
        Given given = Given.underWay();
        for (int i = 0; i < days.size(); i++) {
            given.score(days.get(i), totals.get(i));
        }
        CourseFacts facts = given.facts().withoutAnswersToHoldAndStop();
        RecommendationKind then = kind(facts, 61);
        RecommendationKind afterwards = kind(facts, 61 + later);
        if (then != RecommendationKind.HOLD && then != RecommendationKind.STOP) {
            assertThat(afterwards).isNotIn(RecommendationKind.HOLD, RecommendationKind.STOP);
        } else {
            assertThat(afterwards).isEqualTo(then);
        }
    }

    private static RecommendationKind kind(CourseFacts facts, int day) {
        return new CoursePolicy(RULES)
                .decide(facts, Given.at(day, "18:00"))
                .advice()
                .kind();
    }

    private static StopSimulation run(Given given, String numbers) {
        return StopSimulation.of(given.facts(), new CoursePolicy(rules(numbers)), Given.at(200, "12:00"));
    }

    private static Afterwards afterwards(Given given, int since, LocalDate nextCourse) {
        return Afterwards.of(given.facts(), RULES, day(since), 84, nextCourse, Given.at(200, "12:00"));
    }

    private static CourseRules rules(String numbers) {
        try {
            return Variants.of(RULES, new JsonMapper().readTree(numbers), "numbers");
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static LocalDate day(int day) {
        return DAY_0.plusDays(day);
    }
}
