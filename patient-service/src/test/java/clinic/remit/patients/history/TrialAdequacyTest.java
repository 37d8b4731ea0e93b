package clinic.remit.patients.history;

import static clinic.remit.patients.TestPolicy.ANTIDEPRESSANTS;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.patients.PartialDate;
import clinic.remit.patients.TestPolicy;
import clinic.remit.patients.history.Adequacy.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** domain.md section 1. */
class TrialAdequacyTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-07-01");
    private static final String SERTRALINE = "36437";

    private final TrialAdequacy adequacy = new TrialAdequacy(TestPolicy.RULES.trials());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "trials.csv", numLinesToSkip = 1)
    void judgesATrial(
            String name,
            String rxcui,
            String form,
            String start,
            String end,
            BigDecimal mg,
            Integer adherence,
            TrialOutcome outcome,
            Integer improvement,
            Verdict expected) {
        Adequacy judged = judge(rxcui, form, List.of(dose(start, end, mg)), adherence, outcome, improvement);
        assertThat(judged.verdict()).isEqualTo(expected);
        assertThat(judged.reason()).endsWith(".");
    }

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "minimum-doses.csv", numLinesToSkip = 1)
    void knowsTheMinimumDoseOfTheTable(String group, String ingredient, String rxcui, BigDecimal mg) {
        Antidepressant medicine = ANTIDEPRESSANTS.search(ingredient).stream()
                .filter(entry -> entry.ingredient().equals(ingredient))
                .findFirst()
                .orElseThrow();
        if (rxcui != null) {
            assertThat(medicine.rxcui()).isEqualTo(rxcui);
        }
        assertThat(medicine.group().name()).startsWith(group.toUpperCase());
        BigDecimal less = mg.multiply(new BigDecimal("0.99"));
        Verdict atMinimum = failed(medicine.rxcui(), mg);
        Verdict below = failed(medicine.rxcui(), less);
        if (group.equals("Aug")) {
            assertThat(List.of(atMinimum, below)).containsOnly(Verdict.NOT_COUNTED);
        } else {
            assertThat(atMinimum).isEqualTo(Verdict.ADEQUATE_FAILED);
            assertThat(below).isEqualTo(Verdict.INADEQUATE_DOSE);
        }
    }

    @Test
    void leavesOutTheDaysOfTitration() {
        Adequacy judged = judge(
                SERTRALINE,
                null,
                List.of(
                        dose("2026-01-01", "2026-01-14", new BigDecimal("25")),
                        dose("2026-01-15", "2026-02-10", new BigDecimal("100"))),
                90,
                TrialOutcome.FAILED,
                null);
        assertThat(judged.daysAtAdequateDose()).isEqualTo(27);
        assertThat(judged.verdict()).isEqualTo(Verdict.INADEQUATE_DURATION);
    }

    @Test
    void bridgesAGapOfSevenDaysAndRestartsAfterEight() {
        BigDecimal mg = new BigDecimal("100");
        DosePeriod first = dose("2026-01-01", "2026-01-14", mg);
        assertThat(days(first, dose("2026-01-22", "2026-02-04", mg))).isEqualTo(28);
        assertThat(days(first, dose("2026-01-23", "2026-02-05", mg))).isEqualTo(14);
    }

    @Test
    void countsNoDayTwiceAndMindsNoOrder() {
        BigDecimal mg = new BigDecimal("100");
        DosePeriod first = dose("2026-01-01", "2026-01-20", mg);
        DosePeriod second = dose("2026-01-10", "2026-01-30", mg);
        assertThat(days(first, second)).isEqualTo(30);
        assertThat(days(second, first)).isEqualTo(30);
    }

    private int days(DosePeriod... doses) {
        return judge(SERTRALINE, null, List.of(doses), 90, TrialOutcome.FAILED, null)
                .daysAtAdequateDose();
    }

    private Verdict failed(String rxcui, BigDecimal mg) {
        return judge(rxcui, null, List.of(dose("2026-01-01", "2026-03-31", mg)), 90, TrialOutcome.FAILED, null)
                .verdict();
    }

    private Adequacy judge(
            String rxcui,
            String form,
            List<DosePeriod> doses,
            Integer adherence,
            TrialOutcome outcome,
            Integer improvement) {
        Antidepressant medicine = ANTIDEPRESSANTS.byRxcui(rxcui).orElseThrow();
        return adequacy.judge(
                new TrialFacts(UUID.randomUUID(), medicine, form, doses, adherence, outcome, improvement), TODAY);
    }

    private static DosePeriod dose(String start, String end, BigDecimal mg) {
        return new DosePeriod(
                PartialDate.parse(start).orElseThrow(),
                end == null ? null : PartialDate.parse(end).orElseThrow(),
                new Milligrams(mg));
    }
}
