package clinic.remit.patients.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md section 1, Maudsley Staging. */
class MaudsleyStagingTest {

    @ParameterizedTest
    @CsvSource({
        "12, SUBSYNDROMAL, 0, false, 3, MILD",
        "12, MILD, 2, false, 4, MILD",
        "13, MODERATE, 2, false, 6, MILD",
        "13, MODERATE, 3, false, 7, MODERATE",
        "25, SEVERE, 4, true, 10, MODERATE",
        "25, SEVERE, 5, true, 11, SEVERE",
        "25, SEVERE_WITH_PSYCHOSIS, 7, true, 13, SEVERE",
        "25, SEVERE_WITH_PSYCHOSIS, 11, true, 14, SEVERE"
    })
    void addsThePoints(long months, EpisodeSeverity severity, int failed, boolean augmented, int total, String band) {
        MaudsleyStaging.Stage stage = MaudsleyStaging.of(months, severity, failed, augmented);
        assertThat(stage.total()).isEqualTo(total);
        assertThat(stage.band()).isEqualTo(band);
    }
}
