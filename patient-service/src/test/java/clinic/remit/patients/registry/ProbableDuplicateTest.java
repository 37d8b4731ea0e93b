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
        "two slips, Hexx, Petra, 1986-03-01, false"
    })
    void tellsWhoIsProbablyTheSame(String name, String family, String given, LocalDate birthDate, boolean probable) {
        ProbableDuplicate.Person known = ProbableDuplicate.Person.of("Hale", "Petra", LocalDate.parse("1986-03-01"));
        ProbableDuplicate.Person other = ProbableDuplicate.Person.of(family, given, birthDate);
        assertThat(ProbableDuplicate.isProbable(known, other)).isEqualTo(probable);
        assertThat(ProbableDuplicate.isProbable(other, known)).isEqualTo(probable);
    }
}
