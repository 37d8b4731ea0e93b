package clinic.remit.scheduling.course.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of two records that are one person's: what was told of both together, and what was told of each before they were one. */
class ScreeningTest {

    private static Instant minute(int of) {
        return Instant.parse("2026-11-30T14:00:00Z").plusSeconds(60L * of);
    }

    private static PatientFacts told(Integer at, Boolean pending) {
        PatientFacts record = new PatientFacts();
        if (at != null) {
            record.screenPending(pending, minute(at), 1);
        }
        return record;
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // of the merged record at, pending; of the survivor at, pending; told at minute 5 that they are one
                "1, true,  -, -,     true",
                "1, true,  6, false, false",
                "1, true,  3, false, true",
                "3, false, 1, true,  true",
                "1, false, 3, false, false",
                "6, true,  8, false, false",
                "8, true,  6, false, true",
                "6, false, 8, true,  true",
                "8, false, 6, true,  false",
                "6, true,  6, false, true",
                "5, false, 1, true,  true",
                "-, -,     -, -,     false"
            })
    void whatWasToldOfBothGoesBeforeWhatWasToldOfEach(
            Integer mergedAt, Boolean merged, Integer survivorAt, Boolean survivor, boolean pending) {
        PatientFacts duplicate = told(mergedAt, merged);
        duplicate.mergedInto(UUID.randomUUID(), minute(5));
        assertThat(Screening.isPending(List.of(told(survivorAt, survivor), duplicate)))
                .isEqualTo(pending);
    }

    @Test
    void ofOneRecordWhatWasToldLastCounts() {
        PatientFacts record = told(1, true);
        assertThat(Screening.isPending(List.of(record))).isTrue();
        record.screenPending(false, minute(2), 2);
        assertThat(Screening.isPending(List.of(record))).isFalse();
        record.screenPending(true, minute(3), 1);
        assertThat(Screening.isPending(List.of(record))).isFalse();
    }
}
