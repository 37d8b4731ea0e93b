package clinic.remit.scheduling.board;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.scheduling.directory.roster.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day begins and ends at the site's midnight, also on the days of 2026 on which the clocks change in the United States. */
class SiteDayTest {

    @ParameterizedTest
    @CsvSource({
        "America/New_York,    2026-03-07, 2026-03-07T05:00:00Z, 24",
        "America/New_York,    2026-03-08, 2026-03-08T05:00:00Z, 23",
        "America/New_York,    2026-03-09, 2026-03-09T04:00:00Z, 24",
        "America/New_York,    2026-11-01, 2026-11-01T04:00:00Z, 25",
        "America/New_York,    2026-11-02, 2026-11-02T05:00:00Z, 24",
        "America/Los_Angeles, 2026-03-08, 2026-03-08T08:00:00Z, 23",
        "America/Los_Angeles, 2026-03-09, 2026-03-09T07:00:00Z, 24",
        "America/Los_Angeles, 2026-11-01, 2026-11-01T07:00:00Z, 25",
        "America/Los_Angeles, 2026-11-02, 2026-11-02T08:00:00Z, 24"
    })
    void aDayIsAsLongAsItReallyIs(String zone, LocalDate date, Instant begins, int hours) {
        SiteDay day = SiteDay.of(date, ZoneId.of(zone), Instant.EPOCH);
        assertThat(day.from()).isEqualTo(begins);
        assertThat(Duration.between(day.from(), day.to())).isEqualTo(Duration.ofHours(hours));
        assertThat(day.isAhead()).isTrue();
        assertThat(day.isToday()).isFalse();
        SiteDay atItsEnd = SiteDay.of(null, ZoneId.of(zone), day.to().minusNanos(1));
        assertThat(atItsEnd.date()).isEqualTo(date);
        assertThat(atItsEnd.isToday()).isTrue();
        assertThat(SiteDay.of(null, ZoneId.of(zone), day.to()).date()).isEqualTo(date.plusDays(1));
        assertThat(SiteDay.of(date, ZoneId.of(zone), day.to()).isToday()).isFalse();
        assertThat(SiteDay.of(date, ZoneId.of(zone), day.to()).isAhead()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // hours from midnight
                "-5, 30,  0, 24",
                " 8, 18,  8, 18",
                "-5,  8,  0,  8",
                "20, 30, 20, 24",
                "-5,  0,  -,  -",
                "24, 30,  -,  -"
            })
    void ofAStretchTheDayHasItsPart(int from, int to, Integer partFrom, Integer partTo) {
        SiteDay day = SiteDay.of(LocalDate.of(2026, 11, 30), ZoneId.of("America/New_York"), Instant.EPOCH);
        List<Stretch> expected = partFrom == null ? List.of() : List.of(stretch(day, partFrom, partTo));
        assertThat(day.within(List.of(stretch(day, from, to)))).isEqualTo(expected);
    }

    private static Stretch stretch(SiteDay day, int from, int to) {
        return new Stretch(day.from().plus(Duration.ofHours(from)), day.from().plus(Duration.ofHours(to)));
    }
}
