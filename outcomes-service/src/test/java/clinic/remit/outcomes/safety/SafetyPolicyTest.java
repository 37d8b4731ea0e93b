package clinic.remit.outcomes.safety;

import static clinic.remit.outcomes.TestPolicy.SAFETY;
import static clinic.remit.outcomes.TestPolicy.instrument;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.outcomes.instruments.Score;
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

    @Test
    void anAdverseEventRaisesOneFromGradeThreeOn() {
        assertThat(SAFETY.ofAdverseEvent(2)).isEqualTo(Optional.empty());
        assertThat(SAFETY.ofAdverseEvent(3).orElseThrow().trigger()).isEqualTo("ADVERSE_EVENT");
    }

    private static Score phq9(int item9) {
        Map<String, Integer> answers = new HashMap<>();
        instrument("PHQ-9").items().forEach(item -> answers.put(item.id(), 0));
        answers.put("9", item9);
        return instrument("PHQ-9").score(answers);
    }
}
