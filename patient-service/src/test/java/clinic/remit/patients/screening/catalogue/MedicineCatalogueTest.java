package clinic.remit.patients.screening.catalogue;

import static clinic.remit.patients.TestPolicy.SCREENING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedicineCatalogueTest {

    private final MedicineCatalogue catalogue = SCREENING.medicines();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "lorazepam, lorazepam",
        "ATIVAN, lorazepam",
        "' Xanax XR 0.5 mg ', alprazolam",
        "St John's wort, St John's wort",
        "Zoloft, sertraline",
        "dextroamphetamine, dextroamphetamine",
        "olanzapine, olanzapine"
    })
    void knowsAMedicineByItsNameBrandOrWithinWords(String words, String ingredient) {
        assertThat(catalogue.ingredientsIn(words)).extracting(Ingredient::name).containsExactly(ingredient);
    }

    @ParameterizedTest(name = "{0} is probably {1}")
    @CsvSource({
        "lorazapam, lorazepam (6470)",
        "alprazolan, alprazolam (596)",
        "Colnazepam, clonazepam (2598)",
        "tramadoll, tramadol (10689)",
        "warfarine, warfarin (11289)",
        "benzodiazapine, benzodiazepine (BENZODIAZEPINE)"
    })
    void saysWhatAMisspeltMedicineProbablyMeans(String misspelt, String meant) {
        assertThat(catalogue.probably(misspelt).orElseThrow()).contains(meant);
    }

    /** Zanaflex, which is tizanidine, is alike too, and not to be the first thought, let alone the only one. */
    @Test
    void aWrongFirstLetterDoesNotLeadToAnotherMedicine() {
        assertThat(catalogue.probably("Zanax").orElseThrow()).startsWith("probably alprazolam (596)");
        assertThat(catalogue.probably("xtivan").orElseThrow()).contains("lorazepam");
    }

    @Test
    void doesNotGuessWhatIsLikeNothing() {
        assertThat(catalogue.probably("xyz")).isEmpty();
        assertThat(catalogue.ingredientsIn("metformin 500 mg")).isEmpty();
    }

    @Test
    void aPartOfAWordNamesNothing() {
        assertThat(catalogue.ingredientsIn("lora")).isEmpty();
        assertThat(catalogue.ingredientsIn("levoamphetamines")).isEmpty();
    }

    @Test
    void hasEveryClassOfTheTableWithAnIngredientButAlcohol() {
        assertThat(catalogue.classes())
                .filteredOn(medicine -> catalogue.ingredientsOf(medicine, "").isEmpty())
                .extracting(Medicine::code)
                .containsExactlyInAnyOrder("ALCOHOL", "OTHER");
    }

    @Test
    void hasNoNameTwice() {
        List<String> names = catalogue.classes().stream()
                .flatMap(medicine -> catalogue.ingredientsOf(medicine, "").stream())
                .distinct()
                .flatMap(ingredient -> ingredient.names().stream())
                .map(String::toLowerCase)
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }
}
