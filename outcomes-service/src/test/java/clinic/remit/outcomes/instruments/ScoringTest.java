package clinic.remit.outcomes.instruments;

import static clinic.remit.outcomes.TestPolicy.instrument;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.events.outcomes.AlertLevel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md section 5, its table and the rules for missing items below it. */
class ScoringTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "scores.csv", numLinesToSkip = 1, delimiter = '|')
    void scoresAnswers(
            String name, String code, String answers, Integer total, Integer highest, String flags, boolean remission) {
        Instrument instrument = instrument(code);
        Map<String, Integer> given = answers(instrument, answers);
        assertThat(instrument.wrongWith(given)).isEmpty();
        Score score = instrument.score(given);
        assertThat(score.total()).isEqualTo(total);
        assertThat(score.valid()).isEqualTo(total != null);
        assertThat(score.highestPossible()).isEqualTo(highest);
        assertThat(score.flags()).isEqualTo(flags == null ? List.of() : List.of(flags.split(" ")));
        assertThat(instrument.isRemission(score)).isEqualTo(remission);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvFileSource(resources = "bands.csv", numLinesToSkip = 1)
    void knowsBandsAndThresholds(String code, int total, String band, boolean remission, boolean relapse) {
        Instrument instrument = instrument(code);
        Score score = instrument.scoreOfTotal(total);
        assertThat(score.band()).isEqualTo(band);
        assertThat(instrument.isRemission(score)).isEqualTo(remission);
        assertThat(instrument.isRelapseLevel(score)).isEqualTo(relapse);
    }

    @ParameterizedTest
    @CsvSource({"PHQ-9, 27, 5", "MADRS, 60, 6", "HAM-D-17, 52, 3", "QIDS-SR16, 27, 3", "GAD-7, 21, 4"})
    void knowsItsRangeAndTheChangeThatMatters(String code, int highest, int change) {
        assertThat(instrument(code).highestTotal()).isEqualTo(highest);
        assertThat(instrument(code).importantChange()).isEqualTo(change);
    }

    @ParameterizedTest(name = "{0}, item {1}: {2}")
    @CsvSource({
        "PHQ-9, 1, 4",
        "PHQ-9, 9, -1",
        "PHQ-9, 10, 1",
        "MADRS, 10, 7",
        "HAM-D-17, 4, 3",
        "HAM-D-17, 17, 3",
        "QIDS-SR16, 16, 4",
        "GAD-7, 7, 4",
        "GAD-7, 8, 0",
        "CADSS, 23, 5",
        "CADSS, 24, 0",
        "CADSS-6, 3, 0",
        "C-SSRS, 1, 2",
        "C-SSRS, 7, 0"
    })
    void refusesAnAnswerThatCannotBe(String code, String item, int answer) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        answers.put(item, answer);
        assertThat(instrument(code).wrongWith(answers))
                .anyMatch(wrong -> wrong.item().equals(item));
    }

    @ParameterizedTest(name = "{0} item {1} of {2}: {3}")
    @CsvSource({
        "PHQ-9, 9, 0, false", "PHQ-9, 9, 1, true", "QIDS-SR16, 12, 1, false", "QIDS-SR16, 12, 2, true",
        "MADRS, 10, 3, false", "MADRS, 10, 4, true", "HAM-D-17, 3, 1, false", "HAM-D-17, 3, 2, true"
    })
    void knowsFromWhereTheSuicideItemAsksForAScreening(String code, String item, int answer, boolean asks) {
        Instrument instrument = instrument(code);
        Map<String, Integer> answers = new LinkedHashMap<>();
        instrument.items().forEach(it -> answers.put(it.id(), 0));
        answers.put(item, answer);
        assertThat(instrument.score(answers).suicidal()).isEqualTo(asks);
    }

    /** Section 7; answers to 1, 2, 3, 4, 5, 6 in a lifetime, 6 in three months. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "0 0 - - - 0 -, NONE",
        "1 0 - - - 0 -, LOW",
        "0 1 0 0 0 0 -, LOW",
        "1 1 1 0 0 0 -, MODERATE",
        "0 0 - - - 1 0, MODERATE",
        "1 1 0 1 0 0 -, HIGH",
        "1 1 0 0 1 0 -, HIGH",
        "0 0 - - - 1 1, HIGH",
        "1 1 1 1 1 1 1, HIGH"
    })
    void triagesTheScreener(String answers, AlertLevel level) {
        Instrument screener = instrument("C-SSRS");
        Map<String, Integer> given = answers(screener, answers);
        assertThat(screener.wrongWith(given)).isEmpty();
        assertThat(screener.score(given).triage()).isEqualTo(level);
        assertThat(screener.score(given).total()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "- 0 - - - 0 -, 1",
        "0 - - - - 0 -, 2",
        "0 0 - - - - -, 6",
        "0 1 - 0 0 0 -, 3",
        "0 1 0 - 0 0 -, 4",
        "0 1 0 0 - 0 -, 5",
        "0 0 - - - 1 -, 6-3M",
        "0 0 1 - - 0 -, 3",
        "0 0 - - - 0 1, 6-3M"
    })
    void refusesAScreenerWithAGapOrAContradiction(String answers, String item) {
        Instrument screener = instrument("C-SSRS");
        assertThat(screener.wrongWith(answers(screener, answers)))
                .extracting(Wrong::item)
                .containsExactly(item);
    }

    private static Map<String, Integer> answers(Instrument instrument, String text) {
        String[] answers = text.split(" ");
        assertThat(answers).hasSize(instrument.items().size());
        Map<String, Integer> given = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            if (!answers[i].equals("-")) {
                given.put(instrument.items().get(i).id(), Integer.parseInt(answers[i]));
            }
        }
        return given;
    }
}
