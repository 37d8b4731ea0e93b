package clinic.remit.outcomes.instruments;

import static clinic.remit.outcomes.TestPolicy.instrument;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.outcomes.instruments.Instrument.Band;
import clinic.remit.outcomes.instruments.Instrument.Item;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every number of every file that ships, as domain.md section 5 has it. */
class InstrumentTableTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "instruments.csv", numLinesToSkip = 2, delimiter = '|')
    void isAsTheTableHasIt(
            String code,
            String raters,
            String items,
            Integer total,
            String bands,
            Integer remission,
            Integer importantChange,
            int recallDays,
            String panel,
            String totalCode,
            String itemCode,
            int mayMiss,
            Integer relapse,
            String suicideItem) {
        Instrument it = instrument(code);
        assertThat(it.raters())
                .isEqualTo(Stream.of(raters.split(" ")).map(Rater::valueOf).collect(Collectors.toSet()));
        assertThat(sizes(it)).isEqualTo(items);
        assertThat(it.totalAllowed()).isEqualTo(total != null);
        assertThat(upperEnds(it)).isEqualTo(bands);
        assertThat(total == null ? null : it.highestTotal()).isEqualTo(total);
        assertThat(it.remissionAtMost()).isEqualTo(remission);
        assertThat(it.relapseAtLeast()).isEqualTo(relapse);
        assertThat(it.importantChange()).isEqualTo(importantChange);
        assertThat(it.recallDays()).isEqualTo(recallDays);
        assertThat(it.loinc().get("panel")).isEqualTo(panel);
        assertThat(it.loinc().get("total")).isEqualTo(totalCode);
        assertThat(it.loinc().get("item9")).isEqualTo(itemCode);
        assertThat(it.mayMiss()).isEqualTo(mayMiss);
        assertThat(Optional.ofNullable(it.suicideItem())
                        .map(asks -> asks.id() + " from " + asks.atLeast())
                        .orElse(null))
                .isEqualTo(suicideItem);
    }

    @Test
    void thereIsNoInstrumentThatTheTableDoesNotHave() {
        assertThat(new Instruments(Optional.empty()).all())
                .extracting(Instrument::code)
                .containsExactlyInAnyOrder(
                        "PHQ-9", "MADRS", "HAM-D-17", "QIDS-SR16", "GAD-7", "C-SSRS", "CADSS", "CADSS-6");
    }

    /** Mood, guilt, suicide, work, slowness, agitation, both kinds of anxiety and hypochondria go to 4. */
    @Test
    void nineItemsOfTheHamiltonScaleGoToFour() {
        assertThat(instrument("HAM-D-17").items().stream()
                        .filter(item -> item.max() == 4)
                        .map(Item::id))
                .containsExactly("1", "2", "3", "7", "8", "9", "10", "11", "15");
    }

    @Test
    void theDomainsOfTheQidsAreThoseOfItsFormula() {
        assertThat(instrument("QIDS-SR16").domains())
                .containsExactly(
                        List.of("1", "2", "3", "4"),
                        List.of("5"),
                        List.of("6", "7", "8", "9"),
                        List.of("10"),
                        List.of("11"),
                        List.of("12"),
                        List.of("13"),
                        List.of("14"),
                        List.of("15", "16"));
        assertThat(instrument("QIDS-SR16").oneAnswerOf()).containsExactly(List.of("6", "7"), List.of("8", "9"));
    }

    @Test
    void theShortDissociationScaleKeepsTheNumbersOfTheLongOne() {
        assertThat(instrument("CADSS-6").items()).extracting(Item::id).containsExactly("1", "2", "6", "7", "15", "22");
        assertThat(instrument("CADSS-6").isDepressionOutcome()).isFalse();
        assertThat(instrument("CADSS").whenRated()).contains("30 minutes", "discharge");
    }

    @Test
    void theScreenerHasTheCodesOfItsWorstIdeation() {
        assertThat(Set.copyOf(instrument("C-SSRS").loinc().values())).isEqualTo(Set.of("93293-9", "93294-7"));
    }

    private static String sizes(Instrument it) {
        Map<Integer, Long> counted = it.items().stream()
                .collect(Collectors.groupingBy(
                        Item::max, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.counting()));
        return counted.entrySet().stream()
                .map(each -> each.getValue() + "x" + each.getKey())
                .collect(Collectors.joining(" "));
    }

    private static String upperEnds(Instrument it) {
        String ends = it.bands().stream().map(Band::upTo).map(String::valueOf).collect(Collectors.joining(" "));
        return ends.isEmpty() ? null : ends;
    }
}
