package clinic.remit.scheduling.session.finding;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.scheduling.session.vitals.BloodPressure;
import clinic.remit.scheduling.session.vitals.Vitals;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** domain.md section 3: systolic 180 or diastolic 110 and above; the readings of one crisis are one finding. */
class PressureCrisisTest {

    private static final Instant START = Instant.parse("2026-11-30T09:00:00Z");
    private static final BloodPressure LIMIT = new BloodPressure(180, 110);

    @ParameterizedTest(name = "{0} after {1}, a crisis at minute {2}: {3}")
    @CsvSource({
        "10=179/109, , , false",
        "10=180/109, , , true",
        "10=179/110, , , true",
        "10=185/115, 5=150/90, , true",
        // it goes on
        "15=185/115, 10=190/118, 10, false",
        "20=185/115, 10=190/118 15=182/100, 10, false",
        "15=170/105, 10=190/118, 10, false",
        // it was over, and is back
        "20=185/115, 10=190/118 15=172/100, 10, true",
        // the same reading said once more
        "10=190/118, 10=190/118, 10, false",
        // what came after it, and what was before the crisis, says nothing of it
        "15=185/115, 5=140/85 10=190/118 20=160/95, 10, false",
        // one that is entered after a later one
        "10=185/115, 15=190/118, , true"
    })
    void oneCrisisIsOneFinding(String reading, String others, Integer crisisAt, boolean begins) {
        assertThat(PressureCrisis.beginsWith(
                        vitals(reading),
                        LIMIT,
                        crisisAt == null ? null : START.plusSeconds(60L * crisisAt),
                        others == null
                                ? List.of()
                                : Stream.of(others.split(" "))
                                        .map(PressureCrisisTest::vitals)
                                        .toList()))
                .isEqualTo(begins);
    }

    private static Vitals vitals(String text) {
        String[] parts = text.split("[=/]");
        return new Vitals(
                START.plusSeconds(60L * Integer.parseInt(parts[0])),
                Integer.parseInt(parts[1]),
                Integer.parseInt(parts[2]),
                72,
                14,
                98,
                null,
                5);
    }
}
