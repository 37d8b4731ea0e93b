package clinic.remit.patients.history;

import static clinic.remit.patients.TestPolicy.ANTIDEPRESSANTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AntidepressantCatalogueTest {

    @ParameterizedTest
    @CsvSource({
        "sertra, sertraline",
        "SERTRALINE, sertraline",
        "traline, sertraline",
        "zoloft, sertraline",
        "36437, sertraline",
        "effexor, venlafaxine",
        "brintellix, vortioxetine",
        "sertralin, sertraline",
        "setraline, sertraline",
        "zolofft, sertraline",
        "mirtazepine, mirtazapine",
        "amitryptiline, amitriptyline"
    })
    void findsByPartOfANameBrandOrCodeAndWhatAMisspeltNameMeans(String text, String ingredient) {
        assertThat(ANTIDEPRESSANTS.search(text))
                .first()
                .extracting(Antidepressant::ingredient)
                .isEqualTo(ingredient);
    }

    @Test
    void findsAWholeClass() {
        assertThat(ANTIDEPRESSANTS.search("maoi"))
                .extracting(Antidepressant::group)
                .hasSize(4)
                .containsOnly(AntidepressantClass.MAOI);
    }

    @Test
    void doesNotGuessWhatIsLikeNothing() {
        assertThat(ANTIDEPRESSANTS.search("aspirin")).isEmpty();
        assertThat(ANTIDEPRESSANTS.search("xyz")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prozac", "prozac", " fluoxetine "})
    void isNamedByItsIngredientOrBrand(String name) {
        assertThat(ANTIDEPRESSANTS.named(name)).map(Antidepressant::rxcui).hasValue("4493");
    }

    @Test
    void isNotNamedByAPart() {
        assertThat(ANTIDEPRESSANTS.named("fluox")).isEmpty();
    }

    @Test
    void hasNoNameTwice() {
        List<String> names = ANTIDEPRESSANTS.search("").stream()
                .flatMap(Antidepressant::names)
                .map(String::toLowerCase)
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }
}
