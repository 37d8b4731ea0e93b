package clinic.remit.scheduling.slots;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.scheduling.directory.roster.TestRosters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotFinderTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final UUID ROOM = UUID.randomUUID();
    private static final UUID PHYSICIAN = UUID.randomUUID();
    private static final Duration SESSION = Duration.ofMinutes(150);
    private static final Duration TURNOVER = Duration.ofMinutes(15);
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration INJECTION = Duration.ofMinutes(10);
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

    private static SlotFinder.Question question(
            String zone,
            Instant from,
            int days,
            String opens,
            String closes,
            List<SlotFinder.Booked> booked,
            List<Instant> own) {
        Instant to = from.plus(Duration.ofDays(days));
        return new SlotFinder.Question(
                TestRosters.daily(ZoneId.of(zone), PHYSICIAN, opens, closes, from, to),
                from,
                to,
                List.of(ROOM),
                List.of(PHYSICIAN),
                booked,
                own,
                new Spacing(Duration.ofHours(48), 2, ZoneId.of(zone)),
                SESSION,
                TURNOVER,
                INJECTION,
                4,
                STEP);
    }

    private static SlotFinder.Booked booked(Instant start) {
        return booked(ROOM, PHYSICIAN, start, false);
    }

    private static SlotFinder.Booked booked(UUID room, UUID physician, Instant start, boolean elsewhere) {
        return new SlotFinder.Booked(
                room,
                physician,
                start,
                start.plus(SESSION),
                start.plus(SESSION).plus(TURNOVER),
                start.plus(INJECTION),
                elsewhere);
    }

    @Property(tries = 200)
    void noSlotOverlapsABookingOrIsTooCloseToTheCoursesOwn(
            @ForAll @Size(max = 12) List<@IntRange(max = 14 * 24 * 4) Integer> quarters,
            @ForAll @Size(max = 3) List<@IntRange(max = 14 * 24) Integer> hours) {
        List<SlotFinder.Booked> others = quarters.stream()
                .map(quarter -> booked(MONDAY.plus(Duration.ofMinutes(15L * quarter))))
                .toList();
        List<Instant> own =
                hours.stream().map(hour -> MONDAY.plus(Duration.ofHours(hour))).toList();
        var asked = question("America/New_York", MONDAY, 14, "08:00", "18:00", others, own);
        for (Slot slot : SlotFinder.find(asked, 500)) {
            assertThat(others)
                    .noneMatch(other -> other.startsAt().isBefore(slot.endsAt().plus(TURNOVER))
                            && slot.startsAt().isBefore(other.roomFreeAt()));
            assertThat(own)
                    .allMatch(start ->
                            Duration.between(start, slot.startsAt()).abs().toHours() >= 48);
            ZonedDateTime local = slot.startsAt().atZone(NEW_YORK);
            assertThat(local.toLocalTime()).isBetween(LocalTime.of(8, 0), LocalTime.of(15, 30));
        }
    }

    @Property(tries = 200)
    void aPhysicianNeverHasTooManyPatientsAndIsNotAtTwoSites(
            @ForAll @Size(max = 40) List<@IntRange(max = 4 * 12) Integer> quarters,
            @ForAll @Size(max = 3) List<@IntRange(max = 4 * 12) Integer> away) {
        Instant opens = MONDAY.plus(Duration.ofHours(13));
        List<SlotFinder.Booked> others = Stream.concat(
                        quarters.stream()
                                .map(quarter -> booked(UUID.randomUUID(), PHYSICIAN, at(opens, quarter), false)),
                        away.stream().map(quarter -> booked(UUID.randomUUID(), PHYSICIAN, at(opens, quarter), true)))
                .toList();
        var asked = question("America/New_York", MONDAY, 1, "08:00", "20:00", others, List.of());
        for (Slot slot : SlotFinder.find(asked, 500)) {
            assertThat(others.stream().filter(SlotFinder.Booked::elsewhere))
                    .noneMatch(other -> other.startsAt().isBefore(slot.endsAt())
                            && slot.startsAt().isBefore(other.endsAt()));
            for (Instant moment = slot.startsAt(); moment.isBefore(slot.endsAt()); moment = moment.plus(STEP)) {
                Instant then = moment;
                assertThat(others.stream().filter(other -> other.isUnderWayAt(then)))
                        .hasSizeLessThan(4);
            }
        }
    }

    private static Instant at(Instant opens, int quarter) {
        return opens.plus(Duration.ofMinutes(15L * quarter));
    }

    /** The hours from 00:00 to 06:00 are five when the clocks jump at 02:00 to 03:00, and seven when they fall back to 01:00. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York,    2026-10-31, 6",
        "America/New_York,    2026-11-01, 7",
        "America/New_York,    2026-11-02, 6",
        "America/New_York,    2027-03-13, 6",
        "America/New_York,    2027-03-14, 5",
        "America/New_York,    2027-03-15, 6",
        "America/New_York,    2027-11-07, 7",
        "America/Los_Angeles, 2026-10-31, 6",
        "America/Los_Angeles, 2026-11-01, 7",
        "America/Los_Angeles, 2027-03-14, 5",
        "America/Los_Angeles, 2027-03-15, 6",
        "America/Los_Angeles, 2027-11-07, 7",
        "Europe/Berlin,       2026-10-25, 7",
        "Europe/Berlin,       2027-03-28, 5",
        "Asia/Kathmandu,      2026-11-01, 6"
    })
    void aDayIsAsLongAsItReallyIs(String zone, LocalDate day, int hours) {
        Instant midnight = day.atStartOfDay(ZoneId.of(zone)).toInstant();
        var asked = question(zone, midnight, 0, "00:00", "06:00", List.of(), List.of());
        List<Slot> night = SlotFinder.find(throughTheDay(asked), 500);
        assertThat(night).hasSize((hours * 60 - 150) / 15 + 1).allSatisfy(slot -> assertThat(
                        Duration.between(slot.startsAt(), slot.endsAt()))
                .isEqualTo(SESSION));
        assertThat(night.get(night.size() - 1).endsAt())
                .isEqualTo(day.atTime(6, 0).atZone(ZoneId.of(zone)).toInstant());
    }

    /** Whatever the clocks do at night, the morning's first slot is when the door opens by the clock on the wall. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York,    2026-10-31, 2026-10-31T12:00:00Z",
        "America/New_York,    2026-11-01, 2026-11-01T13:00:00Z",
        "America/New_York,    2027-03-13, 2027-03-13T13:00:00Z",
        "America/New_York,    2027-03-14, 2027-03-14T12:00:00Z",
        "America/Los_Angeles, 2026-11-01, 2026-11-01T16:00:00Z",
        "America/Los_Angeles, 2027-03-14, 2027-03-14T15:00:00Z"
    })
    void theFirstSlotIsAtTheOpeningByLocalTime(String zone, LocalDate day, Instant first) {
        Instant midnight = day.atStartOfDay(ZoneId.of(zone)).toInstant();
        var asked = question(zone, midnight, 0, "08:00", "18:00", List.of(), List.of());
        List<Slot> slots = SlotFinder.find(throughTheDay(asked), 500);
        assertThat(slots.get(0).startsAt()).isEqualTo(first);
        assertThat(slots).hasSize((600 - 150) / 15 + 1);
    }

    private static SlotFinder.Question throughTheDay(SlotFinder.Question asked) {
        return new SlotFinder.Question(
                asked.roster(),
                asked.from(),
                asked.from().plus(Duration.ofHours(23)),
                asked.rooms(),
                asked.physicians(),
                asked.booked(),
                asked.ownStarts(),
                asked.spacing(),
                asked.session(),
                asked.turnover(),
                asked.injection(),
                asked.mostAtOnce(),
                asked.step());
    }
}
