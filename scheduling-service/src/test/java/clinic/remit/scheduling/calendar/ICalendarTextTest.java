package clinic.remit.scheduling.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ICalendarTextTest {

    private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");

    private static Entry entry(Instant start, Entry.Standing standing, String summary) {
        return new Entry(UUID.randomUUID(), 3, start, start.plus(Duration.ofMinutes(150)), summary, "North", standing);
    }

    private static Instant atTenInBerlin(LocalDate day) {
        return day.atTime(10, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
    }

    /** Ten o'clock in Berlin is another time in UTC from 29 March 2026 on; whoever reads it back finds the same instant. */
    @Test
    void timesStayRightWhenTheClocksChange() {
        Entry winter = entry(atTenInBerlin(LocalDate.of(2026, 3, 28)), Entry.Standing.CONFIRMED, "a");
        Entry summer = entry(atTenInBerlin(LocalDate.of(2026, 3, 29)), Entry.Standing.CONFIRMED, "b");
        String text = ICalendarText.of(new CalendarContent.Content("North", List.of(winter, summer)), NOW);
        assertThat(text)
                .contains("DTSTART:20260328T090000Z", "DTSTART:20260329T080000Z", "DTSTAMP:20260320T080000Z")
                .doesNotContain("TZID");
        ICalendar read = Biweekly.parse(text).first();
        assertThat(read.getEvents())
                .extracting(event -> event.getDateStart().getValue().toInstant())
                .containsExactly(winter.startsAt(), summer.startsAt());
        assertThat(read.getEvents())
                .extracting(event -> event.getDateEnd().getValue().toInstant())
                .containsExactly(winter.endsAt(), summer.endsAt());
    }

    @Test
    void aSessionIsKnownByItsIdAndVersionAndShowsHowItStands() {
        Entry held = entry(NOW, Entry.Standing.TENTATIVE, "Injection session, room A; 2, \"blue\"\nBEGIN:VALARM");
        Entry cancelled = entry(NOW, Entry.Standing.CANCELLED, "b");
        ICalendar read = Biweekly.parse(
                        ICalendarText.of(new CalendarContent.Content("North", List.of(held, cancelled)), NOW))
                .first();
        VEvent first = read.getEvents().get(0);
        assertThat(first.getUid().getValue()).isEqualTo(held.id().toString());
        assertThat(first.getSequence().getValue()).isEqualTo(3);
        assertThat(first.getSummary().getValue()).isEqualTo(held.summary());
        assertThat(first.getAlarms()).isEmpty();
        assertThat(first.getStatus().isTentative()).isTrue();
        assertThat(read.getEvents().get(1).getStatus().isCancelled()).isTrue();
    }
}
