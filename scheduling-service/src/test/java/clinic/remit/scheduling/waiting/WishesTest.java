package clinic.remit.scheduling.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Wishes WISHES = new Wishes(
            LocalDate.of(2026, 10, 29),
            LocalDate.of(2026, 11, 5),
            Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
            LocalTime.of(8, 0),
            LocalTime.of(11, 30),
            null);

    /** The clocks of New York go back on 1 November 2026. */
    @ParameterizedTest
    @CsvSource({
        "2026-10-29T12:00:00Z, true", // Thursday, 8:00 in summer time
        "2026-10-29T11:59:59Z, false",
        "2026-10-29T15:30:00Z, true",
        "2026-10-29T15:30:01Z, false",
        "2026-10-30T12:00:00Z, false", // Friday
        "2026-11-02T12:00:00Z, false", // Monday, 7:00 in winter time
        "2026-11-02T13:00:00Z, true",
        "2026-11-05T16:30:00Z, true", // the last day
        "2026-10-26T13:00:00Z, false", // before the first
        "2026-11-09T13:00:00Z, false" // after the last
    })
    void aStartSuitsByTheDaysAndTheClockOfTheSite(Instant start, boolean suits) {
        assertThat(WISHES.suitStart(start, NEW_YORK)).isEqualTo(suits);
    }

    @Test
    void whatIsNotSaidSuitsAlways() {
        Wishes any = new Wishes(null, LocalDate.of(2026, 11, 5), null, null, null, null);
        assertThat(any.suitStart(Instant.parse("2026-10-01T03:00:00Z"), NEW_YORK))
                .isTrue();
        assertThat(any.suitPhysician(UUID.randomUUID())).isTrue();
    }

    @Test
    void theyAreOverWhenTheLastDayIs() {
        assertThat(WISHES.over(NEW_YORK)).isEqualTo(Instant.parse("2026-11-06T05:00:00Z"));
    }
}
