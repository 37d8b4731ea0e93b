package clinic.remit.outcomes.recommendation;

import static clinic.remit.outcomes.TestPolicy.RULES;
import static clinic.remit.outcomes.TestPolicy.instrument;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.outcomes.Evidence;
import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.Readings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of edges of domain.md section 6, a test for each row; what is refused at the door is tested there. */
class EdgeCasesTest {

    @Test
    void backdatedAScoreTakesItsPlaceByTheTimeOfRating() {
        Given given = Given.sustained();
        assertThat(given.advice(28).kind()).isEqualTo(RecommendationKind.STOP);
        given.score(20, 6);
        assertThat(given.advice(28).kind()).isEqualTo(RecommendationKind.HOLD);
    }

    @Test
    void correctedOnlyTheRightVersionCounts() {
        assertThat(Given.underWay().scores("7:4 14:9 28:2").advice(28).kind()).isEqualTo(RecommendationKind.HOLD);
        assertThat(Given.underWay().scores("7:4 14:3 28:2").advice(28).kind()).isEqualTo(RecommendationKind.STOP);
    }

    @Test
    void aFactToComeDoesNotCountYet() {
        assertThat(Given.sustained().score(29, 20).on(28))
                .isEqualTo(Given.sustained().on(28));
    }

    @Test
    void ofTwoOnOneDayTheWorstCounts() {
        Given given = Given.sustained().score("PHQ-9", 28, "17:00", 5);
        assertThat(given.advice(28).kind()).isEqualTo(RecommendationKind.CONTINUE);
        assertThat(given.on(28).trajectory().newest().orElseThrow().total()).isEqualTo(5);
    }

    @Test
    void proratedItCountsOnlyIfTheMissingItemCouldNotMatter() {
        assertThat(Given.underWay().phq9(7, Map.of("8", -1)).advice(7).kind()).isEqualTo(RecommendationKind.HOLD);
        assertThat(Given.underWay()
                        .phq9(7, Map.of("8", -1, "1", 1, "2", 1))
                        .advice(7)
                        .kind())
                .isEqualTo(RecommendationKind.CONTINUE);
    }

    @Test
    void proratedItDoesNotEndAHoldWhileItIsNotAboveTheThreshold() {
        Map<String, Integer> threeToSix = Map.of("8", -1, "1", 2, "2", 1);
        Given given = Given.underWay().score(7, 3).phq9(14, threeToSix);
        assertThat(given.advice(14).kind()).isEqualTo(RecommendationKind.HOLD);
        assertThat(given.advice(14).codes()).containsExactly("REMISSION_HOLD");
        assertThat(given.score(15, 5).phq9(16, threeToSix).advice(16).kind()).isEqualTo(RecommendationKind.CONTINUE);
    }

    @Test
    void withTooManyMissingItCountsNowhere() {
        assertThat(Given.underWay()
                        .phq9(7, Map.of("6", -1, "7", -1, "8", -1))
                        .on(7)
                        .trajectory()
                        .scores())
                .isEmpty();
    }

    @Test
    void instrumentsAreNeverMixed() {
        CoursePolicy.Decided decided = Given.underWay()
                .scores("7:4 14:3")
                .score("QIDS-SR16", 28, "12:00", 2)
                .on(28);
        assertThat(decided.advice().kind()).isEqualTo(RecommendationKind.HOLD);
        assertThat(decided.trajectory().scores()).hasSize(2);
    }

    @Test
    void aCourseOnMadrsIsJudgedByMadrs() {
        Given given = new Given()
                .primary("MADRS")
                .score(-1, 34)
                .injection(0, "0.5")
                .scores("7:10 14:9 28:8")
                .score("PHQ-9", 29, "12:00", 9);
        assertThat(given.advice(29).kind()).isEqualTo(RecommendationKind.STOP);
        assertThat(given.advice(29).state()).isEqualTo(OutcomeState.SUSTAINED_REMISSION);
    }

    @ParameterizedTest(name = "MADRS {0}: {1}")
    @CsvSource({"19, STOP", "20, HOLD"})
    void aSecondaryScaleAtRelapseLevelBlocksSustained(int madrs, RecommendationKind kind) {
        Advice advice = Given.sustained().score("MADRS", 27, "12:00", madrs).advice(28);
        assertThat(advice.kind()).isEqualTo(kind);
        if (kind == RecommendationKind.HOLD) {
            assertThat(advice.counterEvidence()).extracting(Evidence::kind).containsExactly("SECONDARY_SCORE");
            assertThat(advice.state()).isEqualTo(OutcomeState.REMISSION);
        }
    }

    @Test
    void ofTwoOfASecondaryScaleOnOneDayTheWorstCounts() {
        Given given = Given.sustained().score("MADRS", 28, "09:00", 22).score("MADRS", 28, "10:00", 15);
        assertThat(given.advice(28).kind()).isEqualTo(RecommendationKind.HOLD);
    }

    @ParameterizedTest(name = "a screening on day {0} that tells of behaviour {1}: {2}")
    @CsvSource({"35, 1, RELAPSE", "35, 0, RESPONSE", "14, 1, RELAPSE", "13, 1, RESPONSE"})
    void oneHighScoreAndAnAttemptAreARelapse(int day, int recently, OutcomeState state) {
        Map<String, Integer> behaviour = Map.of("1", 0, "2", 0, "6", 1, "6-3M", recently);
        Given given = Given.underWay().scores("7:4 35:12").screening(day, behaviour);
        assertThat(given.on(36).trajectory().state()).isEqualTo(state);
    }

    @Test
    void anAttemptAloneIsNoRelapse() {
        Map<String, Integer> behaviour = Map.of("1", 0, "2", 0, "6", 1, "6-3M", 1);
        assertThat(Given.underWay()
                        .scores("7:4")
                        .screening(14, behaviour)
                        .on(15)
                        .trajectory()
                        .relapse())
                .isNull();
        assertThat(Given.underWay()
                        .scores("7:12")
                        .screening(8, behaviour)
                        .on(9)
                        .trajectory()
                        .relapse())
                .isNull();
    }

    @Test
    void whoBeginsInRemissionReachesNoResponse() {
        assertThat(Milestone.of(new Given()
                        .score(-1, 4)
                        .injection(0, "0.5")
                        .score(7, 2)
                        .on(7)
                        .trajectory()))
                .extracting(Milestone::kind)
                .containsExactly(Milestone.Kind.REMISSION);
    }

    @Test
    void onceTheSecondaryScaleFallsTheBlockEnds() {
        Given given = Given.sustained().score("MADRS", 27, "12:00", 25).score("MADRS", 29, "12:00", 8);
        assertThat(given.advice(29).kind()).isEqualTo(RecommendationKind.STOP);
        assertThat(given.on(29).trajectory().achieved().score().total()).isEqualTo(2);
    }

    @Test
    void gad7IsNeverADepressionOutcome() {
        assertThat(Given.sustained().score("GAD-7", 27, "12:00", 21).advice(28).kind())
                .isEqualTo(RecommendationKind.STOP);
    }

    @ParameterizedTest(name = "{0} after the dose: acute {1}")
    @CsvSource({"PT-1M, false", "PT0S, true", "PT23H59M, true", "PT24H, true", "PT24H1S, false"})
    void acuteIsUpTo24ElapsedHoursAfterADose(Duration after, boolean acute) {
        // the night of 8 March 2026 has 23 hours: elapsed time counts, not the clock on the wall
        Instant dose = Given.at(5, "10:00");
        Given given = Given.underWay().injection(5, "0.5");
        CourseFacts facts = given.score(
                        "PHQ-9", dose.plus(after), true, instrument("PHQ-9").scoreOfTotal(2))
                .facts();
        assertThat(Readings.isAcute(facts, facts.scores().get(1))).isEqualTo(acute);
        assertThat(given.on(8).trajectory().scores()).hasSize(acute ? 0 : 1);
    }

    @ParameterizedTest(name = "day {0}: acute {1}")
    @CsvSource({"4, false", "5, true", "6, false"})
    void atAnUnknownTimeTheDayOfADoseIsAcute(int day, boolean acute) {
        Given given = Given.underWay()
                .injection(5, "0.5")
                .score(
                        "PHQ-9",
                        Given.at(day, "00:00"),
                        false,
                        instrument("PHQ-9").scoreOfTotal(2));
        assertThat(given.on(8).trajectory().scores()).hasSize(acute ? 0 : 1);
    }

    @Test
    void earlierOnTheDayOfADoseItCounts() {
        assertThat(Given.underWay()
                        .injection(7, "0.5")
                        .score("PHQ-9", 7, "09:00", 4)
                        .advice(7)
                        .kind())
                .isEqualTo(RecommendationKind.HOLD);
    }

    @Test
    void aDoseWithinTheRunDoesNotBreakItAndTheQuietRuleApplies() {
        assertThat(Given.sustained().injection(21, "0.5").advice(28).kind()).isEqualTo(RecommendationKind.STOP);
        assertThat(Given.sustained().injection(22, "0.5").advice(28).kind()).isEqualTo(RecommendationKind.HOLD);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"1:4 15:3 29:2, STOP", "1:4 16:3 30:2, HOLD", "2:4 16:4 30:4, STOP", "2:4 17:4 31:4, HOLD"})
    void aGapOf14LocalDaysKeepsAndOf15BreaksOverTheChangeOfClocks(String scores, RecommendationKind kind) {
        assertThat(Given.underWay().scores(scores).advice(31).kind()).isEqualTo(kind);
    }

    @Test
    void localDaysOfTheCourseCountAndNotThoseOfGreenwich() {
        // 23:30 in New York is the next day in Greenwich, where the gap would be 15 days
        Given given = Given.underWay()
                .score("PHQ-9", 1, "00:30", 4)
                .score("PHQ-9", 15, "23:30", 3)
                .score("PHQ-9", 29, "12:00", 2);
        assertThat(given.advice(29).kind()).isEqualTo(RecommendationKind.HOLD);
        given.score("PHQ-9", 2, "12:00", 3);
        assertThat(given.advice(29).kind()).isEqualTo(RecommendationKind.STOP);
        assertThat(given.on(29).trajectory().sustained().onset()).contains(LocalDate.parse("2026-03-04"));
    }

    @Test
    void aScoreAboveTheThresholdBreaksTheRunWithoutBeingARelapse() {
        CoursePolicy.Decided decided = Given.sustained().score(30, 5).on(30);
        assertThat(decided.advice().kind()).isEqualTo(RecommendationKind.CONTINUE);
        assertThat(decided.trajectory().relapse()).isNull();
    }

    @Test
    void achievedIsReportedUntilARelapse() {
        Given given = Given.sustained();
        UUID first = given.on(28).trajectory().achieved().score().assessmentId();
        assertThat(given.score(30, 6).on(30).trajectory().achieved().score().assessmentId())
                .isEqualTo(first);
        assertThat(given.score(37, 12).on(37).trajectory().achieved()).isNotNull();
        assertThat(given.score(44, 12).on(44).trajectory().achieved()).isNull();
        assertThat(given.scores("51:2 58:2 72:2")
                        .on(72)
                        .trajectory()
                        .achieved()
                        .score()
                        .day())
                .isEqualTo(LocalDate.parse("2026-05-13"));
    }

    @Test
    void aRelapseStaysWithTheScoreThatEstablishedIt() {
        assertThat(Given.underWay()
                        .scores("7:4 14:12 19:12 26:13")
                        .on(26)
                        .trajectory()
                        .relapse()
                        .day())
                .isEqualTo(LocalDate.parse("2026-03-21"));
    }

    @Test
    void toldTwiceAFactCountsOnce() {
        Given given = Given.sustained();
        CoursePolicy.Decided once = given.on(28);
        given.scores.addAll(List.copyOf(given.scores));
        given.injections.addAll(List.copyOf(given.injections));
        assertThat(given.on(28)).isEqualTo(once);
    }

    @Test
    void theVersionOfThePolicyIsKeptWithTheResult() {
        assertThat(Given.sustained().advice(28).policyVersion()).isEqualTo(RULES.version());
    }

    @ParameterizedTest(name = "day {0}: stale {1}")
    @CsvSource({"42, false", "43, true"})
    void staleIsAFlagThatKeepsTheStop(int asOf, boolean stale) {
        Advice advice = Given.sustained().advice(asOf);
        assertThat(advice.kind()).isEqualTo(RecommendationKind.STOP);
        assertThat(advice.stale()).isEqualTo(stale);
    }
}
