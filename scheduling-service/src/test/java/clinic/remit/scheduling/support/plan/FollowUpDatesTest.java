package clinic.remit.scheduling.support.plan;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.scheduling.TestPolicy;
import clinic.remit.scheduling.directory.OpeningHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpDatesTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** From Monday to Friday, in spans such as 08:00-11:00. */
    private static List<OpeningHours> weekdays(String spans) {
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .flatMap(day -> Arrays.stream(spans.split(" "))
                        .map(span -> new OpeningHours(
                                day, LocalTime.parse(span.substring(0, 5)), LocalTime.parse(span.substring(6)))))
                .toList();
    }

    /** The first visit: seven days after the stop. 2 March 2026 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 08:00-18:00, 2026-03-09, 2026-03-09T11:00:00Z",
        "2026-03-06, 08:00-18:00, 2026-03-13, 2026-03-13T11:00:00Z",
        "2026-03-07, 08:00-18:00, 2026-03-14, 2026-03-16T11:00:00Z",
        "2026-03-08, 08:00-18:00, 2026-03-15, 2026-03-16T11:00:00Z",
        "2026-03-02, 14:00-18:00, 2026-03-09, 2026-03-09T13:00:00Z",
        "2026-03-02, 08:00-11:00, 2026-03-09, 2026-03-09T09:30:00Z",
        "2026-03-02, 08:00-12:10, 2026-03-09, 2026-03-09T10:40:00Z",
        "2026-03-02, 08:00-11:00 13:00-17:00, 2026-03-09, 2026-03-09T12:00:00Z",
        "2026-03-07, 08:00-08:20, 2026-03-14, 2026-03-14T11:00:00Z"
    })
    void theFirstVisit(LocalDate stop, String spans, LocalDate due, Instant start) {
        FollowUpDates.Visit first = FollowUpDates.after(stop, weekdays(spans), ZONE, TestPolicy.SUPPORT)
                .get(0);
        assertThat(first).isEqualTo(new FollowUpDates.Visit(due, start));
    }

    /** The clocks go forward on 29 March 2026: noon stays noon. */
    @Test
    void noonStaysNoonWhenTheClocksChange() {
        List<FollowUpDates.Visit> visits =
                FollowUpDates.after(LocalDate.of(2026, 3, 16), weekdays("08:00-18:00"), ZONE, TestPolicy.SUPPORT);
        assertThat(visits).hasSize(18);
        assertThat(visits.get(0).startsAt()).isEqualTo("2026-03-23T11:00:00Z");
        assertThat(visits.get(1).startsAt()).isEqualTo("2026-03-30T10:00:00Z");
        assertThat(visits)
                .allSatisfy(visit ->
                        assertThat(visit.startsAt().atZone(ZONE).toLocalTime()).isEqualTo(LocalTime.NOON));
    }
}
