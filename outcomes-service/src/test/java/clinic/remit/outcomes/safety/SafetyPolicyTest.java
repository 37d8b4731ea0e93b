package clinic.remit.outcomes.safety;

import static clinic.remit.outcomes.TestPolicy.SAFETY;
import static clinic.remit.outcomes.TestPolicy.instrument;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.outcomes.instruments.Score;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md sections 7 and 11. */
class SafetyPolicyTest {

    @ParameterizedTest(name = "item 9 of {0}: within {1}")
    @CsvSource({"1, PT24H", "2, PT4H", "3, PT1H"})
    void aSuicideItemAsksForAScreeningTheSoonerTheWorse(int answer, Duration within) {
        assertThat(SAFETY.of(phq9(answer))).contains(new SafetyPolicy.Needed(AlertLevel.LOW, "SUICIDE_ITEM", within));
    }

    @ParameterizedTest(name = "{0} within {1}: as {2}")
    @CsvSource({
        "LOW, P7D, LOW",
        "LOW, PT167H59M, MODERATE",
        "LOW, PT24H, MODERATE",
        "LOW, PT1H, MODERATE",
        "MODERATE, PT4H, MODERATE",
        "HIGH, PT15M, HIGH"
    })
    void theOnCallAreToldOfALowOneThatPressesAsOfAModerateOne(AlertLevel level, Duration within, AlertLevel toldAs) {
        assertThat(SAFETY.toldAs(level, within)).isEqualTo(toldAs);
    }

    @Test
    void noSuicideItemNoAlert() {
        assertThat(SAFETY.of(phq9(0))).isEmpty();
    }

    @ParameterizedTest(name = "{0} within {1}")
    @CsvSource({"HIGH, PT15M", "MODERATE, PT4H", "LOW, P7D"})
    void aScreeningIsTakenInHandByItsLevel(AlertLevel level, Duration within) {
        Score score = new Score(null, true, null, level.name(), null, false, level, List.of());
        assertThat(SAFETY.of(score)).contains(new SafetyPolicy.Needed(level, "C_SSRS", within));
    }

    @ParameterizedTest(name = "{0} of grade {1}: {2} {3}")
    @CsvSource({
        "NAUSEA, 2, ,",
        "NAUSEA, 3, MODERATE, ADVERSE_EVENT",
        "NAUSEA, 4, HIGH, ADVERSE_EVENT",
        "NAUSEA, 5, HIGH, ADVERSE_EVENT",
        "HYPERTENSIVE_CRISIS, 1, HIGH, BLOOD_PRESSURE_CRISIS",
        "MANIA, 2, HIGH, MANIA",
        "MANIA_PSYCHOSIS, 2, HIGH, MANIA",
        "PSYCHOSIS, 1, HIGH, PSYCHOSIS",
        "SUICIDALITY, 1, HIGH, SUICIDALITY",
        "CYSTITIS, 1, LOW, URINARY_SYMPTOMS",
        "CYSTITIS, 3, MODERATE, URINARY_SYMPTOMS", // the higher of the two
        "CYSTITIS, 4, HIGH, URINARY_SYMPTOMS",
        "MISUSE, 1, MODERATE, CRAVING_OR_DIVERSION"
    })
    void anAdverseEventRaisesOneByWhatItIsAndHowBad(String code, int grade, AlertLevel level, String trigger) {
        Optional<SafetyPolicy.Needed> needed = SAFETY.ofAdverseEvent(code, grade);
        assertThat(needed.map(SafetyPolicy.Needed::level)).isEqualTo(Optional.ofNullable(level));
        assertThat(needed.map(SafetyPolicy.Needed::trigger)).isEqualTo(Optional.ofNullable(trigger));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "CURRENT_MANIA, , MANIA",
        "CURRENT_PSYCHOSIS, , PSYCHOSIS",
        "PSYCHOTIC_DEPRESSION, , PSYCHOSIS",
        "NEW_URINARY_SYMPTOMS, , URINARY_SYMPTOMS",
        "KETAMINE_MISUSE, , CRAVING_OR_DIVERSION",
        "CRAVING, , CRAVING_OR_DIVERSION",
        "DIVERSION, , CRAVING_OR_DIVERSION",
        "PREGNANCY, , PREGNANCY",
        "HYPERTENSIVE_ENCEPHALOPATHY, , BLOOD_PRESSURE_CRISIS",
        "SYSTOLIC_BLOOD_PRESSURE, 179.9, ",
        "SYSTOLIC_BLOOD_PRESSURE, 180, BLOOD_PRESSURE_CRISIS",
        "DIASTOLIC_BLOOD_PRESSURE, 110.0, BLOOD_PRESSURE_CRISIS",
        "DIASTOLIC_BLOOD_PRESSURE, , ",
        "ANTICOAGULANT, , "
    })
    void aFindingRaisesOneByItsCodeAndValue(String code, BigDecimal value, String trigger) {
        assertThat(SAFETY.ofFinding(code, value))
                .extracting(SafetyPolicy.Needed::trigger)
                .isEqualTo(Optional.ofNullable(trigger).stream().toList());
    }

    @Test
    void aRevokedEligibilityRaisesOneForEachFlagAmongItsReasons() {
        assertThat(SAFETY.ofRevocation(List.of("EXPIRED", "PREGNANCY", "CURRENT_MANIA", "PREGNANCY_TEST")))
                .extracting(SafetyPolicy.Needed::trigger)
                .containsExactlyInAnyOrder("PREGNANCY", "MANIA");
        assertThat(SAFETY.ofRevocation(List.of("EXPIRED", "SUICIDE_RISK"))).isEmpty();
    }

    @Test
    void helpIsToldOfRatherTooOftenThanTooSeldom() {
        assertThat(SAFETY.asksForHelp(phq9(0))).isFalse();
        assertThat(SAFETY.asksForHelp(phq9(1))).isTrue();
        Map<String, Integer> answers = new HashMap<>();
        instrument("QIDS-SR16").items().forEach(item -> answers.put(item.id(), 0));
        answers.put("12", 1); // below the line of an alert
        Score score = instrument("QIDS-SR16").score(answers);
        assertThat(SAFETY.of(score)).isEmpty();
        assertThat(SAFETY.asksForHelp(score)).isTrue();
        answers.remove("12"); // left out
        assertThat(SAFETY.asksForHelp(instrument("QIDS-SR16").score(answers))).isTrue();
    }

    @Test
    void aSiteElsewhereHasItsOwnContacts() {
        assertThat(SAFETY.helpAt(null)).isEqualTo(SAFETY.crisisHelp());
        assertThat(SAFETY.helpAt("STHLM")).isEqualTo(SAFETY.crisisHelp());
    }

    private static Score phq9(int item9) {
        Map<String, Integer> answers = new HashMap<>();
        instrument("PHQ-9").items().forEach(item -> answers.put(item.id(), 0));
        answers.put("9", item9);
        return instrument("PHQ-9").score(answers);
    }
}
