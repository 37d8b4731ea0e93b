package clinic.remit.scheduling.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After a response the local days between injections count, whatever the clocks do (domain.md section 4). */
class SpacingTest {

    @ParameterizedTest(name = "{0}: last {1}, wished {2} allowed: {3}")
    @CsvSource({
        // the clock goes back on 1 November 2026: seven local days are 169 hours
        "America/New_York,    2026-10-26T14:00:00Z, 2026-11-02T14:00:00Z, true",
        "America/New_York,    2026-10-26T14:00:00Z, 2026-11-02T13:30:00Z, true",
        "America/New_York,    2026-10-26T14:00:00Z, 2026-11-01T23:30:00Z, false",
        "America/New_York,    2026-10-26T14:00:00Z, 2026-11-02T04:30:00Z, false",
        "America/New_York,    2026-10-26T14:00:00Z, 2026-11-02T05:00:00Z, true",
        // and forward on 8 March 2026
        "America/Los_Angeles, 2026-03-02T18:00:00Z, 2026-03-09T16:00:00Z, true",
        "America/Los_Angeles, 2026-03-02T18:00:00Z, 2026-03-09T06:30:00Z, false",
        // earlier in the day than the last time, seven days on
        "America/New_York,    2026-11-09T20:00:00Z, 2026-11-16T14:00:00Z, true",
        "America/New_York,    2026-11-09T20:00:00Z, 2026-11-15T20:00:00Z, false"
    })
    void countsLocalDaysFromTheLastInjection(String zone, Instant last, Instant wished, boolean allowed) {
        assertThat(weekly(zone, last).allows(wished, List.of(last))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-16T14:00:00Z, false", "2026-11-22T14:00:00Z, false", "2026-11-23T14:00:00Z, true"})
    void andFromEveryOtherSessionThatIsBooked(Instant wished, boolean allowed) {
        Instant last = Instant.parse("2026-11-09T14:00:00Z");
        Instant booked = Instant.parse("2026-11-16T18:00:00Z");
        assertThat(weekly("America/New_York", last).allows(wished, List.of(last, booked)))
                .isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T13:59:59Z, false", "2026-11-25T14:00:00Z, true", // 48 hours
        "2026-11-21T14:00:01Z, false", "2026-11-21T14:00:00Z, true"
    })
    void neitherCloserThanTheLeastIntervalBeforeNorAfterAnother(Instant wished, boolean allowed) {
        Spacing spacing = new Spacing(Duration.ofHours(48), 2, ZoneId.of("America/New_York"));
        assertThat(spacing.allows(wished, List.of(Instant.parse("2026-11-23T14:00:00Z"))))
                .isEqualTo(allowed);
    }

    /** Monday, Thursday and Monday at nine, over the night in which the clocks go forward: seven local days are 167 hours. */
    @ParameterizedTest
    @CsvSource({"2026-03-09T13:00:00Z, true", "2026-03-09T04:00:00Z, true", "2026-03-09T03:59:59Z, false"})
    void theSameDayOfTheNextWeekIsANewWeekWhateverTheClocksDo(Instant wished, boolean allowed) {
        Spacing spacing = new Spacing(Duration.ofHours(48), 2, ZoneId.of("America/New_York"));
        Instant monday = Instant.parse("2026-03-02T14:00:00Z");
        Instant thursday = Instant.parse("2026-03-05T14:00:00Z");
        assertThat(spacing.allows(wished, List.of(monday, thursday))).isEqualTo(allowed);
    }

    private static Spacing weekly(String zone, Instant last) {
        return new Spacing(Duration.ofHours(48), 2, 7, last, ZoneId.of(zone));
    }
}
