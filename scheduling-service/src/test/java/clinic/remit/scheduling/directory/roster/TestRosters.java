package clinic.remit.scheduling.directory.roster;

import clinic.remit.scheduling.directory.OpeningHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Rosters for tests of the pure classes. */
public final class TestRosters {

    private TestRosters() {}

    /** The same hours every day, for the site and its one physician, on the local days between the two times. */
    public static Roster daily(ZoneId zone, UUID physician, String opens, String closes, Instant from, Instant to) {
        List<DayOfWeek> days = List.of(DayOfWeek.values());
        LocalTime first = LocalTime.parse(opens);
        LocalTime last = LocalTime.parse(closes);
        return Roster.of(
                new Roster.Facts(
                        zone,
                        days.stream()
                                .map(day -> new OpeningHours(day, first, last))
                                .toList(),
                        days.stream()
                                .map(day -> new Roster.Weekly(physician, day, first, last, null, null))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of()),
                LocalDate.ofInstant(from, zone),
                LocalDate.ofInstant(to, zone));
    }
}
