package clinic.remit.patients.history;

import static clinic.remit.patients.TestPolicy.ANTIDEPRESSANTS;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.patients.PartialDate;
import clinic.remit.patients.TestPolicy;
import clinic.remit.patients.history.TakenTogether.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md section 1: an augmentation lasts four weeks on top of an adequate antidepressant. */
class TakenTogetherTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-07-01");
    private static final String SERTRALINE = "36437";
    private static final String MIRTAZAPINE = "15996";
    private static final String LITHIUM = "6448";

    private final TrialRules rules = TestPolicy.RULES.trials();
    private final TrialAdequacy adequacy = new TrialAdequacy(rules);

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "four weeks on top,              6448,  600, 2026-03-01, 2026-03-28, AUGMENTATION, 28, true",
        "a day less,                     6448,  600, 2026-03-01, 2026-03-27, AUGMENTATION, 27, false",
        "its last four weeks beside it,  6448,  600, 2026-04-03, 2026-06-30, AUGMENTATION, 28, true",
        "an antidepressant beside it,    15996,  30, 2026-03-01, 2026-04-30, COMBINATION,  61, true"
    })
    void countsTheDaysTogether(
            String name, String rxcui, BigDecimal mg, String start, String end, Kind kind, int days, boolean adequate) {
        JudgedTrial base = trial(SERTRALINE, "100", "2026-01-01", "2026-04-30");
        JudgedTrial other = trial(rxcui, mg.toString(), start, end);
        assertThat(TakenTogether.of(List.of(base, other), rules, TODAY))
                .containsExactly(
                        new TakenTogether(base.trial().id(), other.trial().id(), kind, days, adequate));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "too little lithium,            6448,  300, 2026-03-01, 2026-04-30",
        "after the antidepressant,      6448,  600, 2026-05-01, 2026-06-30",
        "an antidepressant too briefly, 15996,  30, 2026-04-20, 2026-05-05",
        "the same ingredient,           36437, 100, 2026-02-01, 2026-04-30"
    })
    void findsNothing(String name, String rxcui, BigDecimal mg, String start, String end) {
        JudgedTrial base = trial(SERTRALINE, "100", "2026-01-01", "2026-04-30");
        JudgedTrial other = trial(rxcui, mg.toString(), start, end);
        assertThat(TakenTogether.of(List.of(base, other), rules, TODAY)).isEmpty();
    }

    @Test
    void isNoAugmentationOfAnAntidepressantThatWasNeverAdequate() {
        JudgedTrial base = trial(SERTRALINE, "25", "2026-01-01", "2026-04-30");
        JudgedTrial lithium = trial(LITHIUM, "600", "2026-02-01", "2026-04-30");
        assertThat(TakenTogether.of(List.of(base, lithium), rules, TODAY)).isEmpty();
    }

    @Test
    void doesNotDependOnTheOrderOfEntryButForWhichIsNamedFirst() {
        JudgedTrial one = trial(SERTRALINE, "100", "2026-01-01", "2026-04-30");
        JudgedTrial two = trial(MIRTAZAPINE, "30", "2026-02-01", "2026-05-30");
        assertThat(TakenTogether.of(List.of(one, two), rules, TODAY).get(0).days())
                .isEqualTo(
                        TakenTogether.of(List.of(two, one), rules, TODAY).get(0).days());
    }

    private JudgedTrial trial(String rxcui, String mg, String start, String end) {
        DosePeriod dose = new DosePeriod(
                PartialDate.parse(start).orElseThrow(),
                PartialDate.parse(end).orElseThrow(),
                new Milligrams(new BigDecimal(mg)));
        TrialFacts facts = new TrialFacts(
                UUID.randomUUID(),
                ANTIDEPRESSANTS.byRxcui(rxcui).orElseThrow(),
                null,
                List.of(dose),
                90,
                TrialOutcome.FAILED,
                null);
        return new JudgedTrial(facts, adequacy.judge(facts, TODAY));
    }
}
