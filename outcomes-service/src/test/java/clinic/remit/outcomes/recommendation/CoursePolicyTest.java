package clinic.remit.outcomes.recommendation;

import static clinic.remit.events.outcomes.RecommendationKind.CONTINUE;
import static clinic.remit.events.outcomes.RecommendationKind.HOLD;
import static clinic.remit.events.outcomes.RecommendationKind.REVIEW;
import static clinic.remit.events.outcomes.RecommendationKind.STOP;
import static clinic.remit.events.scheduling.Decision.ACCEPTED;
import static clinic.remit.events.scheduling.Decision.DECLINED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Decision;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** STOP, HOLD, SUICIDALITY, and what a physician's decision does to them (design section 5). */
class CoursePolicyTest {

    private static final Map<String, Integer> HIGH = Map.of("1", 1, "2", 1, "3", 0, "4", 1, "5", 0, "6", 0);
    private static final Map<String, Integer> NOTHING = Map.of("1", 0, "2", 0, "6", 0);

    @Test
    void theStopHoldsSessionsAndNamesTheScoresItRestsOn() {
        Advice advice = Given.sustained().advice(28);
        says(advice, STOP, true, "SUSTAINED_REMISSION");
        assertThat(advice.evidence()).extracting("kind").containsExactly("BASELINE", "SCORE", "SCORE", "SCORE");
        assertThat(advice.evidence()).extracting("value").containsExactly(20, 4, 3, 2);
    }

    @Test
    void theHoldBeginsWithTheFirstRemissionScoreAndEndsWithOneAboveTheThreshold() {
        Given given = Given.underWay().score(7, 4);
        says(given.advice(7), HOLD, true, "REMISSION_HOLD");
        says(given.score(14, 4).advice(14), HOLD, true, "REMISSION_HOLD");
        says(given.score(15, 5).advice(15), CONTINUE, false);
    }

    @Test
    void aDeclinedHoldComesBackWithANewRemissionScore() {
        Given given = Given.underWay().score(7, 4).decided(8, HOLD, DECLINED, "REMISSION_HOLD");
        says(given.advice(8), CONTINUE, false, "DECLINED");
        says(given.advice(20), CONTINUE, false, "DECLINED");
        says(given.score(10, 4).advice(10), HOLD, true, "REMISSION_HOLD");
    }

    @Test
    void anAcceptedStopStands() {
        says(
                Given.sustained()
                        .decided(29, STOP, ACCEPTED, "SUSTAINED_REMISSION")
                        .advice(30),
                STOP,
                true,
                "SUSTAINED_REMISSION");
    }

    @Test
    void aDeclinedStopComesBackAfterAWeekAndANewScoreAndNotWithOneOfTheTwo() {
        Given given = Given.sustained().decided(29, STOP, DECLINED, "SUSTAINED_REMISSION");
        says(given.advice(29), CONTINUE, false, "DECLINED");
        says(given.advice(40), CONTINUE, false, "DECLINED");
        given.score(31, 2);
        says(given.advice(35), CONTINUE, false, "DECLINED");
        says(given.advice(36), STOP, true, "SUSTAINED_REMISSION");
    }

    @Test
    void aScoreOfTheVeryDayBeforeTheDeclineIsNotNew() {
        Given given = Given.sustained()
                .decided(29, STOP, DECLINED, "SUSTAINED_REMISSION")
                .score("PHQ-9", 29, "12:30", 2);
        says(given.advice(36), CONTINUE, false, "DECLINED");
    }

    @Test
    void afterADeclineANewRemissionIsJudgedAnew() {
        Given given = Given.sustained()
                .decided(29, STOP, DECLINED, "SUSTAINED_REMISSION")
                .scores("30:8 32:3");
        says(given.advice(32), HOLD, true, "REMISSION_HOLD");
    }

    @Test
    void aSuicideItemOnTheNewestScoreMakesTheStopAReviewWhileTheStateStands() {
        Given given = Given.sustained().phq9(30, Map.of("9", 1));
        says(given.advice(30), REVIEW, true, "SUSTAINED_REMISSION", "SUICIDALITY");
        assertThat(given.advice(30).state()).isEqualTo(OutcomeState.SUSTAINED_REMISSION);
        says(given.score(35, 1).advice(35), STOP, true, "SUSTAINED_REMISSION");
    }

    @Test
    void aHighScreeningDoesSoUntilALaterOneIsNot() {
        Given given = Given.sustained().screening(29, HIGH);
        says(given.advice(29), REVIEW, true, "SUSTAINED_REMISSION", "SUICIDALITY");
        says(given.screening(31, NOTHING).advice(31), STOP, true, "SUSTAINED_REMISSION");
    }

    @ParameterizedTest
    @EnumSource
    void onceAPhysicianHasDecidedUponTheSuicidalityTheStopStandsUntilItShowsAgain(Decision decision) {
        Given given = Given.sustained()
                .screening(29, HIGH)
                .decided(29, REVIEW, decision, "SUSTAINED_REMISSION", "SUICIDALITY");
        says(given.advice(30), STOP, true, "SUSTAINED_REMISSION");
        says(given.screening(31, HIGH).advice(31), REVIEW, true, "SUSTAINED_REMISSION", "SUICIDALITY");
    }

    @Test
    void aReviewSilencesOnlyWhatThePhysicianSaw() {
        Given given = Given.sustained().screening(29, HIGH).decided(29, REVIEW, ACCEPTED, "SUICIDALITY");
        given.screening(
                "12:30", 29, HIGH); // recorded before the decision, and not yet in the review that was decided upon
        says(given.advice(29), REVIEW, true, "SUSTAINED_REMISSION", "SUICIDALITY");
    }

    @Test
    void aSecondSuicideItemOfTheSameDayShowsAgain() {
        Given given = Given.sustained().phq9(30, Map.of("9", 1)).decided(30, REVIEW, ACCEPTED, "SUICIDALITY");
        says(given.advice(30), STOP, true, "SUSTAINED_REMISSION");
        given.phq9("17:00", 30, Map.of("9", 1));
        says(given.advice(30), REVIEW, true, "SUSTAINED_REMISSION", "SUICIDALITY");
    }

    @Test
    void aSuicideItemCountsAlsoOnAScaleThatCountsForNothingElse() {
        Map<String, Integer> unanswered = Map.of("1", -1, "2", -1, "3", -1, "9", 2);
        says(Given.sustained().phq9(30, unanswered).advice(30), REVIEW, true, "SUSTAINED_REMISSION", "SUICIDALITY");
    }

    @Test
    void theReviewNamesWhatShowsTheSuicidality() {
        Given given = Given.sustained().phq9(29, Map.of("9", 1)).screening(29, HIGH);
        assertThat(given.advice(29).counterEvidence())
                .extracting("kind", "instrument", "value")
                .containsExactly(tuple("SUICIDE_ITEM", "PHQ-9", 1), tuple("SCREENING", "C-SSRS", null));
    }

    @Test
    void aReviewThatDidNotNameTheCodeDoesNotSilenceIt() {
        Given given = Given.sustained().screening(29, HIGH).decided(30, REVIEW, ACCEPTED, "NO_DATA");
        says(given.advice(30), REVIEW, true, "SUSTAINED_REMISSION", "SUICIDALITY");
    }

    @Test
    void withoutRemissionSuicidalityIsTheAlertsBusiness() {
        says(Given.underWay().phq9(7, Map.of("9", 3, "1", 3, "2", 3)).advice(7), CONTINUE, false);
    }

    private static void says(Advice advice, RecommendationKind kind, boolean holds, String... codes) {
        assertThat(advice.kind()).isEqualTo(kind);
        assertThat(advice.codes()).containsExactly(codes);
        assertThat(advice.holdsSessions()).isEqualTo(holds);
    }
}
