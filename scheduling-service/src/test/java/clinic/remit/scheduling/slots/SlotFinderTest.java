package clinic.remit.scheduling.slots;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SlotFinderTest {

    private static final UUID ROOM = UUID.randomUUID();
    private static final UUID PHYSICIAN = UUID.randomUUID();
    private static final Duration SESSION = Duration.ofMinutes(150);
    private static final Duration TURNOVER = Duration.ofMinutes(15);
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration INJECTION = Duration.ofMinutes(10);
    private static final Spacing SPACING = new Spacing(Duration.ofHours(48), 2);
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

    private static SlotFinder.Question question(
            String zone,
            Instant from,
            int days,
            String opens,
            String closes,
            List<SlotFinder.Booked> booked,
            List<Instant> own) {
        List<SlotFinder.Hours> hours = List.of(DayOfWeek.values()).stream()
                .map(day -> new SlotFinder.Hours(day, LocalTime.parse(opens), LocalTime.parse(closes)))
                .toList();
        return new SlotFinder.Question(
                ZoneId.of(zone),
                from,
                from.plus(Duration.ofDays(days)),
                hours,
                List.of(ROOM),
                hours.stream()
                        .map(each -> new SlotFinder.Shift(PHYSICIAN, each))
                        .toList(),
                booked,
                own,
                SPACING,
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
            ZonedDateTime local = slot.startsAt().atZone(asked.zone());
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

    /** 2027-03-28: at 02:00 the clocks in Berlin jump to 03:00. 2026-10-25: at 03:00 they fall back to 02:00. */
    @Example
    void aDayIsAsLongAsItReallyIs() {
        var spring = question(
                "Europe/Berlin", Instant.parse("2027-03-27T23:00:00Z"), 0, "00:00", "06:00", List.of(), List.of());
        assertThat(onDay(spring, "2027-03-28")).hasSize(Math.toIntExact((5 * 60 - 150) / 15 + 1));
        var autumn = question(
                "Europe/Berlin", Instant.parse("2026-10-24T22:00:00Z"), 0, "00:00", "06:00", List.of(), List.of());
        assertThat(onDay(autumn, "2026-10-25")).hasSize(Math.toIntExact((7 * 60 - 150) / 15 + 1));
    }

    private static List<Slot> onDay(SlotFinder.Question asked, String day) {
        var whole = new SlotFinder.Question(
                asked.zone(),
                asked.from(),
                asked.from().plus(Duration.ofHours(23)),
                asked.openingHours(),
                asked.rooms(),
                asked.shifts(),
                asked.booked(),
                asked.ownStarts(),
                asked.spacing(),
                asked.session(),
                asked.turnover(),
                asked.injection(),
                asked.mostAtOnce(),
                asked.step());
        return SlotFinder.find(whole, 500).stream()
                .filter(slot -> slot.startsAt()
                        .atZone(asked.zone())
                        .toLocalDate()
                        .toString()
                        .equals(day))
                .toList();
    }

    @Example
    void twoInSevenDaysAreTheMost() {
        Instant first = MONDAY.plus(Duration.ofHours(9));
        Instant second = first.plus(Duration.ofHours(48));
        assertThat(SPACING.allows(second, List.of(first))).isTrue();
        assertThat(SPACING.allows(second.minusSeconds(1), List.of(first))).isFalse();
        assertThat(SPACING.allows(first.plus(Duration.ofDays(7)).minusSeconds(1), List.of(first, second)))
                .isFalse();
        assertThat(SPACING.allows(first.plus(Duration.ofDays(7)), List.of(first, second)))
                .isTrue();
    }
}
