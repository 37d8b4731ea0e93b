package clinic.remit.patients.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md section 1, Maudsley Staging. */
class MaudsleyStagingTest {

    @ParameterizedTest
    @CsvSource({
        "12, SUBSYNDROMAL, 0, false, false, 3, MILD",
        "12, MILD, 2, false, false, 4, MILD",
        "13, MODERATE, 2, false, false, 6, MILD",
        "13, MODERATE, 3, false, false, 7, MODERATE",
        "25, SEVERE, 4, true, false, 10, MODERATE",
        "25, SEVERE, 5, true, false, 11, SEVERE",
        "25, SEVERE_WITH_PSYCHOSIS, 7, true, false, 13, SEVERE",
        "25, SEVERE_WITH_PSYCHOSIS, 11, true, false, 14, SEVERE",
        "25, SEVERE_WITH_PSYCHOSIS, 11, true, true, 15, SEVERE",
        "12, SUBSYNDROMAL, 0, false, true, 4, MILD"
    })
    void addsThePoints(
            long months, EpisodeSeverity severity, int failed, boolean augmented, boolean ect, int total, String band) {
        MaudsleyStaging.Stage stage = MaudsleyStaging.of(months, severity, failed, augmented, ect);
        assertThat(stage.total()).isEqualTo(total);
        assertThat(stage.band()).isEqualTo(band);
    }
}
