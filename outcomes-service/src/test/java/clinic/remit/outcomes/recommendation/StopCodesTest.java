package clinic.remit.outcomes.recommendation;

import static clinic.remit.events.outcomes.RecommendationKind.CONTINUE;
import static clinic.remit.events.outcomes.RecommendationKind.REVIEW;
import static clinic.remit.events.scheduling.Decision.ACCEPTED;
import static clinic.remit.events.scheduling.Decision.DECLINED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stop codes of domain.md section 4; critical ones and MAXIMUM hold sessions at once. */
class StopCodesTest {

    @Test
    void worseningIsTwoScoresInARowAboveBaselineByWhatMatters() {
        assertThat(codes(Given.underWay().scores("7:25"), 7)).isEmpty();
        assertThat(codes(Given.underWay().scores("7:25 9:24"), 9)).isEmpty();
        critical(Given.underWay().scores("7:25 9:26"), 9, "WORSENING");
    }

    @Test
    void worseningDecidedUponComesBackWithAnotherSuchScore() {
        Given given = Given.underWay().scores("7:25 9:26").decided(9, REVIEW, DECLINED, "WORSENING");
        assertThat(codes(given, 10)).isEmpty();
        critical(given.score(11, 25), 11, "WORSENING");
    }

    @Test
    void intoleranceIsAGraveAdverseEvent() {
        assertThat(codes(Given.underWay().adverseEvent(0, "VOMITING", 2), 1)).isEmpty();
        critical(Given.underWay().adverseEvent(0, "VOMITING", 3), 1, "INTOLERANCE");
    }

    @Test
    void intoleranceIsTheSameGradeTwoAgainAfterASmallerDose() {
        Given cut = new Given()
                .score(-1, 20)
                .injection(0, "0.75")
                .adverseEvent(0, "NAUSEA", 2)
                .injection(3, "0.5");
        assertThat(codes(cut, 3)).isEmpty();
        critical(cut.adverseEvent(3, "NAUSEA", 2), 3, "INTOLERANCE");
        Given notCut = new Given()
                .score(-1, 20)
                .injection(0, "0.5")
                .adverseEvent(0, "NAUSEA", 2)
                .injection(3, "0.5")
                .adverseEvent(3, "NAUSEA", 2);
        assertThat(codes(notCut, 3)).isEmpty();
        Given another = new Given()
                .score(-1, 20)
                .injection(0, "0.75")
                .adverseEvent(0, "NAUSEA", 2)
                .injection(3, "0.5")
                .adverseEvent(3, "HEADACHE", 2);
        assertThat(codes(another, 3)).isEmpty();
    }

    @Test
    void theSameOrderDeliveredALittleLessIsNoSmallerDose() {
        Given given = new Given()
                .score(-1, 20)
                .injection(Given.COURSE, 0, "0.5", "0.498")
                .adverseEvent(0, "NAUSEA", 2)
                .injection(Given.COURSE, 3, "0.5", "0.495")
                .adverseEvent(3, "NAUSEA", 2);
        assertThat(codes(given, 3)).isEmpty();
    }

    @Test
    void intoleranceIsABloodPressureCrisisThatNeededMedicine() {
        assertThat(codes(Given.underWay().adverseEvent(0, "HYPERTENSIVE_CRISIS", 1), 1))
                .isEmpty();
        critical(Given.underWay().adverseEvent(0, "HYPERTENSIVE_CRISIS", 2), 1, "INTOLERANCE");
    }

    @Test
    void intoleranceDecidedUponComesBackWithAnEventThatThePhysicianHadNotSeen() {
        Given given = Given.underWay().adverseEvent(0, "VOMITING", 3).decided(1, REVIEW, DECLINED, "INTOLERANCE");
        assertThat(codes(given, 1)).isEmpty();
        critical(given.adverseEvent(0, "SYNCOPE", 3), 1, "INTOLERANCE");
    }

    @Test
    void maximumIsTheProtocolsForTheCourse() {
        assertThat(codes(doses(9, 3, "0.5").score(26, 9), 26)).isEmpty();
        Given ten = doses(10, 3, "0.5").score(26, 9);
        Advice advice = ten.advice(28);
        assertThat(advice.kind()).isEqualTo(REVIEW);
        assertThat(advice.codes()).containsExactly("MAXIMUM");
        assertThat(advice.holdsSessions()).isTrue();
        assertThat(codes(ten.decided(28, REVIEW, DECLINED, "MAXIMUM"), 29)).isEmpty();
        assertThat(codes(ten.injection(36, "0.5"), 36)).contains("MAXIMUM");
    }

    @Test
    void maximumIsTwentyFourInAYearOverAllCourses() {
        Given given = new Given().score(-1, 20);
        IntStream.range(0, 23).forEach(i -> given.injection(new UUID(1, 9), -300 + 3 * i, "0.5"));
        given.score(1, 9);
        assertThat(codes(given, 2)).isEmpty();
        assertThat(codes(given.injection(0, "0.5"), 2)).containsExactly("MAXIMUM");
        Given older = new Given().score(-1, 20).injection(0, "0.5").score(2, 9);
        IntStream.range(0, 23).forEach(i -> older.injection(new UUID(1, 9), -500 + 3 * i, "0.5"));
        assertThat(codes(older, 2)).isEmpty();
    }

    @Test
    void theYearsMaximumCountsBeforeTheFirstInjectionOfACourseAlready() {
        Given given = new Given().score(-1, 20);
        IntStream.range(0, 24).forEach(i -> given.injection(new UUID(1, 9), -300 + 3 * i, "0.5"));
        Advice advice = given.advice(0);
        assertThat(advice.codes()).containsExactly("MAXIMUM");
        assertThat(advice.holdsSessions()).isTrue();
        assertThat(codes(given, 20)).contains("MAXIMUM"); // time releases nothing
        assertThat(codes(given.decided(0, REVIEW, DECLINED, "MAXIMUM"), 1)).isEmpty();
        assertThat(codes(given.injection(2, "0.5"), 2)).contains("MAXIMUM");
    }

    @Test
    void maximumIsMoreThanOneAWeekInTheSecondMonth() {
        assertThat(codes(Given.underWay().score(28, 9).injection(29, "0.5").injection(36, "0.5"), 36))
                .isEmpty();
        assertThat(codes(Given.underWay().score(28, 9).injection(29, "0.5").injection(35, "0.5"), 36))
                .containsExactly("MAXIMUM");
    }

    @ParameterizedTest(name = "{0} doses of {1}, score {2}: {3}")
    @CsvSource({
        "5, 0.75, 18, false",
        "6, 0.75, 18, true",
        "6, 0.75, 11, true",
        "6, 0.75, 10, false",
        "6, 0.5, 18, false"
    })
    void nonResponseIsJudgedAfterSixAtSufficientDose(int doses, String mgPerKg, int score, boolean asked) {
        Advice advice = doses(doses, 3, mgPerKg).score(18, score).advice(18);
        assertThat(advice.codes().contains("NON_RESPONSE")).isEqualTo(asked);
        assertThat(advice.holdsSessions()).isFalse();
    }

    @Test
    void nonResponseGoesByTheOrderedDose() {
        Given given = new Given().score(-1, 20);
        IntStream.range(0, 6).forEach(i -> given.injection(Given.COURSE, 3 * i, "0.75", "0.714"));
        assertThat(codes(given.score(18, 18), 18)).contains("NON_RESPONSE");
    }

    @Test
    void nonResponseIsJudgedAtTheCapOfTheCourse() {
        assertThat(codes(doses(6, 3, "0.5").cap("0.5").score(18, 18), 18)).contains("NON_RESPONSE");
        assertThat(codes(doses(6, 3, "0.5").cap("1.0").score(18, 18), 18)).doesNotContain("NON_RESPONSE");
    }

    @Test
    void nonResponseIsJudgedAtTheTopThatIsTolerated() {
        Given cut = doses(4, 3, "0.5").injection(12, "0.75").adverseEvent(12, "VOMITING", 2);
        assertThat(codes(cut.injection(15, "0.5").score(18, 18), 18)).contains("NON_RESPONSE");
        Given borne = doses(4, 3, "0.5").injection(12, "0.75").adverseEvent(12, "VOMITING", 1);
        assertThat(codes(borne.injection(15, "0.5").score(18, 18), 18)).doesNotContain("NON_RESPONSE");
    }

    @Test
    void aPhysicianMayAddFourAndIsThenAskedAgain() {
        Given given = doses(6, 3, "0.75").score(18, 14).decided(18, REVIEW, DECLINED, "NON_RESPONSE");
        assertThat(codes(given, 18)).isEmpty();
        given.injection(20, "0.75").injection(23, "0.75").injection(26, "0.75");
        assertThat(codes(given.score(27, 14), 27)).isEmpty();
        assertThat(codes(given.injection(27, "0.75"), 28)).contains("NON_RESPONSE");
    }

    @Test
    void lessThanTwentyPercentAfterThreeIsAnEarlyCheck() {
        Advice advice = doses(3, 3, "0.5").score(9, 17).advice(9);
        assertThat(advice.kind()).isEqualTo(CONTINUE);
        assertThat(advice.codes()).containsExactly("EARLY_CHECK");
        assertThat(codes(doses(3, 3, "0.5").score(9, 16), 9)).isEmpty();
    }

    @Test
    void noDataIsTwentyOneDaysWithoutAScore() {
        Given given = Given.underWay().score(7, 12);
        assertThat(codes(given, 27)).isEmpty();
        Advice advice = given.advice(28);
        assertThat(advice.kind()).isEqualTo(REVIEW);
        assertThat(advice.codes()).containsExactly("NO_DATA");
        assertThat(advice.holdsSessions()).isFalse();
        assertThat(codes(given.decided(28, REVIEW, ACCEPTED, "NO_DATA"), 40)).isEmpty();
        assertThat(codes(given, 49)).containsExactly("NO_DATA");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "PREGNANCY_TEST, PREGNANCY",
        "PREGNANCY, PREGNANCY",
        "CONSENT, CONSENT_WITHDRAWN",
        "KETAMINE_MISUSE, MISUSE",
        "CRAVING, MISUSE",
        "DIVERSION, MISUSE",
        "BLOOD_PRESSURE, CONTRAINDICATION",
        "ADVERSE_EVENT_SYNCOPE, CONTRAINDICATION"
    })
    void aRevokedEligibilityIsCritical(String reason, String code) {
        critical(Given.underWay().revoked(2, reason), 2, code);
        assertThat(codes(Given.underWay().revoked(2, reason).decided(3, REVIEW, ACCEPTED, code), 3))
                .isEmpty();
    }

    /** Each record of a patient may have one that stands. */
    @Test
    void whatAPhysicianDecidedUponDoesNotComeBackWithAnotherRevocation() {
        Given given = Given.underWay().revoked(2, "PREGNANCY").revoked(5, "CONSENT");
        assertThat(codes(given, 4)).containsExactly("PREGNANCY");
        assertThat(codes(given, 5)).containsExactly("CONSENT_WITHDRAWN", "PREGNANCY");
        assertThat(codes(given.decided(3, REVIEW, ACCEPTED, "PREGNANCY"), 5)).containsExactly("CONSENT_WITHDRAWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPIRED", "SUICIDE_RISK", "SAFETY_ALERT", "ADULT_ESCORT", "LABORATORY"})
    void whatOnlyHoldsACourseEndsNone(String reason) {
        assertThat(codes(Given.underWay().revoked(2, reason), 2)).isEmpty();
    }

    @Test
    void aCriticalCodeIsCriticalAlsoForAPatientWhoIsWell() {
        Advice advice = Given.sustained().adverseEvent(28, "SYNCOPE", 3).advice(28);
        assertThat(advice.kind()).isEqualTo(REVIEW);
        assertThat(advice.codes()).contains("INTOLERANCE");
        assertThat(advice.holdsSessions()).isTrue();
    }

    private static Given doses(int count, int daysApart, String mgPerKg) {
        Given given = new Given().score(-1, 20);
        IntStream.range(0, count).forEach(i -> given.injection(i * daysApart, mgPerKg));
        return given;
    }

    private static void critical(Given given, int day, String code) {
        Advice advice = given.advice(day);
        assertThat(advice.kind()).isEqualTo(REVIEW);
        assertThat(advice.codes()).containsExactly(code);
        assertThat(advice.holdsSessions()).isTrue();
    }

    private static List<String> codes(Given given, int day) {
        return given.advice(day).codes();
    }
}
