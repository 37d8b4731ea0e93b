package clinic.remit.patients.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbableDuplicateTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "the same, Hale, Petra, 1986-03-01, true",
        "case and accents, HÄLE, Pétra, 1986-03-01, true",
        "names swapped, Petra, Hale, 1986-03-01, true",
        "one slip in the family name, Hele, Petra, 1986-03-01, true",
        "a letter left out, Hae, Petra, 1986-03-01, true",
        "neighbours exchanged, Hlae, Petra, 1986-03-01, true",
        "a short form, Hale, Pet, 1986-03-01, true",
        "day and month swapped, Hale, Petra, 1986-01-03, true",
        "another given name, Hale, Marcus, 1986-03-01, false",
        "another family name, Stone, Petra, 1986-03-01, false",
        "another birth date, Hale, Petra, 1986-03-02, false",
        "two slips, Hexx, Petra, 1986-03-01, false",
        "one slip and day and month swapped, Hele, Petra, 1986-01-03, true",
        "a word in the other field, Petra Hale, '', 1986-03-01, true"
    })
    void tellsWhoIsProbablyTheSame(String name, String family, String given, LocalDate birthDate, boolean probable) {
        ProbableDuplicate.Person known = ProbableDuplicate.Person.of("Hale", "Petra", LocalDate.parse("1986-03-01"));
        ProbableDuplicate.Person other = ProbableDuplicate.Person.of(family, given, birthDate);
        assertThat(ProbableDuplicate.isProbable(known, other)).isEqualTo(probable);
        assertThat(ProbableDuplicate.isProbable(other, known)).isEqualTo(probable);
    }

    @ParameterizedTest(name = "{0}, {2}")
    @CsvSource({
        "Schmidt, Alexander, Schmidt, Aleksander, true",
        "Schmidt, Anna, Schmidt-Meier, Anna, true",
        "Müller, Jörg, Mueller, Joerg, true",
        "Schmidt, Anna, Schneider, Anna, false",
        "Featherstonehaugh, Ann, Featherstonehaugh, Tom, false",
        "Иванова, Екатерина, Ивановна, Екатерина, true",
        "Иванова, Екатерина, Петрова, Екатерина, false",
        "王, 小明, 王, 小明, true",
        "王, 小明, 李, 小明, false",
        "王, 小明, 小明, 王, true",
        "محمد, علي, مُحَمَّد, علي, true",
        "Li, Wei, Lu, Wei, true"
    })
    void namesInAnyScriptThatAreMuchTheSame(
            String family, String given, String otherFamily, String otherGiven, boolean probable) {
        LocalDate birthDate = LocalDate.parse("1986-03-21");
        ProbableDuplicate.Person one = ProbableDuplicate.Person.of(family, given, birthDate);
        ProbableDuplicate.Person other = ProbableDuplicate.Person.of(otherFamily, otherGiven, birthDate);
        assertThat(ProbableDuplicate.isProbable(one, other)).isEqualTo(probable);
        assertThat(ProbableDuplicate.isProbable(other, one)).isEqualTo(probable);
    }
}
