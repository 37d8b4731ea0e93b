package clinic.remit.patients.registry;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.patients.registry.NameSearch.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSearchTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ZÜRCHER, zurcher",
        "Nuñez-Łoś, nunez los",
        "Straße, strasse",
        "İpek Işık, ipek isik",
        "Ægir Þór Ðøð, aegir thor dod",
        "Ｈａｌｅ, hale",
        "Ἀλέξανδρος, αλεξανδροσ",
        "Ёлкина, елкина",
        "李小龙, 李小龙",
        "מֹשֶׁה, משה",
        "'  O''Brien  ', o brien"
    })
    void namesAreFolded(String name, String folded) {
        assertThat(FoldedName.of(name.replace("ς", "σ")).replace("ς", "σ")).isEqualTo(folded);
    }

    @Test
    void threeLettersMayStandAnywhereAndFewerBeginAName() {
        assertThat(NameSearch.words("Éli HA élI")).containsExactly(new Word("eli", true), new Word("ha", false));
        assertThat(NameSearch.words("龙")).containsExactly(new Word("龙", true));
    }

    @Test
    void noWildcardComesThrough() {
        assertThat(NameSearch.words("abc_d%e\\")).extracting(Word::text).containsExactly("abc", "d", "e");
        assertThat(NameSearch.words("%_ ")).isEmpty();
    }
}
