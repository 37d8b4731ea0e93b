package clinic.remit.scheduling.directory.roster;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.scheduling.directory.OpeningHours;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One Monday and Tuesday at a site in New York; the physician works from 08:00 to 12:00. */
class RosterTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final UUID PHYSICIAN = UUID.randomUUID();
    private static final UUID ROOM = UUID.randomUUID();
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }

    private static Period days(String first, String last) {
        return new Period(LocalDate.parse(first), last == null ? null : LocalDate.parse(last), null, null);
    }

    private static Period instants(String from, String until) {
        return new Period(null, null, Instant.parse(from), until == null ? null : Instant.parse(until));
    }

    private static Period period(String from, String until) {
        return from.contains("T") ? instants(from, until) : days(from, until);
    }

    private static Roster roster(
            List<Roster.Weekly> weekly,
            List<Roster.Extra> extra,
            List<Roster.Absent> absent,
            List<Roster.Closed> closed) {
        List<OpeningHours> hours = List.of(
                new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(18, 0)),
                new OpeningHours(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(18, 0)));
        return Roster.of(new Roster.Facts(NEW_YORK, hours, weekly, extra, absent, closed), MONDAY, MONDAY.plusDays(1));
    }

    private static List<Roster.Weekly> mornings(String validFrom, String validUntil) {
        return List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY).stream()
                .map(day -> new Roster.Weekly(
                        PHYSICIAN,
                        day,
                        LocalTime.of(8, 0),
                        LocalTime.of(12, 0),
                        validFrom == null ? null : LocalDate.parse(validFrom),
                        validUntil == null ? null : LocalDate.parse(validUntil)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        ",           ,           true,  true",
        "2026-11-23, ,           true,  true",
        "2026-11-24, ,           false, true",
        ",           2026-11-23, true,  false",
        ",           2026-11-22, false, false",
        "2026-11-24, 2026-11-23, false, false"
    })
    void weeklyHoursApplyFromTheirFirstToTheirLastDay(String from, String until, boolean monday, boolean tuesday) {
        Roster roster = roster(mornings(from, until), List.of(), List.of(), List.of());
        assertThat(roster.isOnDuty(PHYSICIAN, at(MONDAY, "08:00"), at(MONDAY, "12:00")))
                .isEqualTo(monday);
        assertThat(roster.isOnDuty(PHYSICIAN, at(MONDAY.plusDays(1), "08:00"), at(MONDAY.plusDays(1), "12:00")))
                .isEqualTo(tuesday);
    }

    /** Whether the physician is there on Monday from the one time to the other. */
    @ParameterizedTest
    @CsvSource({
        "08:00, 12:00, 2026-11-23,           2026-11-23,           false", // a day of leave
        "08:00, 12:00, 2026-11-24,           2026-11-30,           true", // from the next day on
        "08:00, 12:00, 2026-11-16,           2026-11-22,           true", // back on that day
        "08:00, 12:00, 2026-11-20,           ,                     false", // ill until further notice
        "08:00, 10:00, 2026-11-23T15:00:00Z, 2026-11-23T16:00:00Z, true", // away from 10:00 to 11:00
        "08:00, 10:01, 2026-11-23T15:00:00Z, 2026-11-23T16:00:00Z, false",
        "11:00, 12:00, 2026-11-23T15:00:00Z, 2026-11-23T16:00:00Z, true",
        "10:59, 12:00, 2026-11-23T15:00:00Z, ,                     false"
    })
    void anAbsenceIsTakenOff(String from, String to, String absentFrom, String absentUntil, boolean there) {
        Roster roster = roster(
                mornings(null, null),
                List.of(),
                List.of(new Roster.Absent(PHYSICIAN, period(absentFrom, absentUntil))),
                List.of());
        assertThat(roster.isOnDuty(PHYSICIAN, at(MONDAY, from), at(MONDAY, to))).isEqualTo(there);
    }

    /** Extra on Monday; whether the physician is there on Monday from 11:00 to 13:30. */
    @ParameterizedTest
    @CsvSource({
        "12:00, 16:00, ,           true", // it goes on from the weekly hours
        "11:30, 13:30, ,           true",
        "12:01, 16:00, ,           false", // a minute is missing
        "12:00, 13:29, ,           false",
        "12:00, 16:00, 2026-11-23, false" // said to be absent: not counted on
    })
    void anExtraShiftIsJoinedToTheOthers(String from, String to, String absentOn, boolean there) {
        Roster roster = roster(
                mornings(null, null),
                List.of(new Roster.Extra(PHYSICIAN, MONDAY, LocalTime.parse(from), LocalTime.parse(to))),
                absentOn == null ? List.of() : List.of(new Roster.Absent(PHYSICIAN, days(absentOn, absentOn))),
                List.of());
        assertThat(roster.isOnDuty(PHYSICIAN, at(MONDAY, "11:00"), at(MONDAY, "13:30")))
                .isEqualTo(there);
    }

    /** From 15:00 to 17:30 on Monday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23,           2026-11-23,           false",
        "2026-11-24,           2026-11-24,           true",
        "2026-11-23T13:00:00Z, 2026-11-23T20:00:00Z, true", // until 15:00
        "2026-11-23T13:00:00Z, 2026-11-23T20:01:00Z, false",
        "2026-11-23T22:30:00Z, ,                     true",
        "2026-11-23T22:29:00Z, ,                     false"
    })
    void aClosureIsOfTheSiteOrOfARoom(String from, String until, boolean open) {
        Roster site = roster(List.of(), List.of(), List.of(), List.of(new Roster.Closed(null, period(from, until))));
        Roster room = roster(List.of(), List.of(), List.of(), List.of(new Roster.Closed(ROOM, period(from, until))));
        Instant begins = at(MONDAY, "15:00");
        Instant ends = at(MONDAY, "17:30");
        assertThat(site.isOpen(begins, ends)).isEqualTo(open);
        assertThat(site.isUsable(ROOM, begins, ends)).isTrue();
        assertThat(room.isOpen(begins, ends)).isTrue();
        assertThat(room.isUsable(ROOM, begins, ends)).isEqualTo(open);
        assertThat(room.isUsable(UUID.randomUUID(), begins, ends)).isTrue();
    }

    /** By quarters of an hour of Monday: on duty is who has a shift then and no absence. */
    @Property(tries = 300)
    void onDutyIsWhoHasAShiftAndNoAbsence(
            @ForAll @Size(max = 4) List<@IntRange(max = 80) Integer> shifts,
            @ForAll @Size(max = 4) List<@IntRange(max = 80) Integer> absences,
            @ForAll @IntRange(min = 1, max = 15) int length) {
        ZonedDateTime midnight = MONDAY.atStartOfDay(NEW_YORK);
        Roster roster = roster(
                List.of(),
                shifts.stream()
                        .map(quarter -> new Roster.Extra(
                                PHYSICIAN,
                                MONDAY,
                                LocalTime.MIDNIGHT.plusMinutes(15L * quarter),
                                LocalTime.MIDNIGHT.plusMinutes(15L * (quarter + length))))
                        .toList(),
                absences.stream()
                        .map(quarter -> new Roster.Absent(
                                PHYSICIAN,
                                new Period(
                                        null,
                                        null,
                                        midnight.plusMinutes(15L * quarter).toInstant(),
                                        midnight.plusMinutes(15L * (quarter + length))
                                                .toInstant())))
                        .toList(),
                List.of());
        for (int quarter = 0; quarter < 96; quarter++) {
            int now = quarter;
            boolean there = shifts.stream().anyMatch(each -> each <= now && now < each + length)
                    && absences.stream().noneMatch(each -> each <= now && now < each + length);
            Instant begins = midnight.plusMinutes(15L * now).toInstant();
            assertThat(roster.isOnDuty(PHYSICIAN, begins, begins.plusSeconds(900)))
                    .isEqualTo(there);
        }
    }
}
