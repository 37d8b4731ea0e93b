package clinic.remit.scheduling.rearrangement.planner;

import clinic.remit.scheduling.slots.Spacing;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A site's day, booked as far as rooms and physicians go, and what it is when something happens. */
final class GeneratedDay {

    static final Instant OPENS = Instant.parse("2026-11-30T12:00:00Z");
    static final Instant NOON = OPENS.plus(Duration.ofHours(5));
    static final Day.Rules RULES =
            new Day.Rules(Duration.ofMinutes(150), Duration.ofMinutes(15), Duration.ofMinutes(10), 4);
    static final Day.OwnRules NO_OTHERS =
            new Day.OwnRules(new Spacing(Duration.ofHours(48), 2, ZoneOffset.UTC), List.of());

    private static final Duration STEP = Duration.ofMinutes(15);

    final List<UUID> rooms;
    final List<UUID> physicians;
    final List<Place> all;
    final List<Day.Movable> booked = new ArrayList<>();

    /** @param hours from opening to closing @param days that may be used */
    GeneratedDay(int rooms, int physicians, int hours, int days) {
        this.rooms = ids(rooms, 1);
        this.physicians = ids(physicians, 2);
        all = IntStream.range(0, days)
                .mapToObj(day -> OPENS.plus(Duration.ofDays(day)))
                .flatMap(opens -> Stream.iterate(
                        opens,
                        start -> !start.plus(RULES.session()).isAfter(opens.plus(Duration.ofHours(hours))),
                        start -> start.plus(STEP)))
                .flatMap(start -> this.rooms.stream()
                        .flatMap(room -> this.physicians.stream().map(physician -> new Place(start, room, physician))))
                .toList();
    }

    private static List<UUID> ids(int count, int kind) {
        return IntStream.range(0, count).mapToObj(n -> new UUID(kind, n)).toList();
    }

    /** Books as many as asked, or as there is room for on the first day. */
    GeneratedDay book(int sessions, long seed) {
        Random random = new Random(seed);
        List<Place> today = new ArrayList<>(all.stream()
                .filter(place -> place.startsAt().isBefore(OPENS.plus(Duration.ofDays(1))))
                .toList());
        Collections.shuffle(today, random);
        today.sort((one, other) -> one.startsAt().compareTo(other.startsAt()));
        for (Place place : today) {
            List<Place> taken = booked.stream().map(Day.Movable::now).toList();
            if (booked.size() < sessions
                    && CheckedPlan.brokenBy(place, taken, RULES).isEmpty()) {
                UUID id = new UUID(3, booked.size());
                booked.add(new Day.Movable(id, id, place, true, all, NO_OTHERS));
            }
        }
        return this;
    }

    /** @param possible whether a place may still be used */
    Day when(BiPredicate<Place, Instant> possible) {
        return new Day(
                booked.stream()
                        .map(each -> new Day.Movable(
                                each.id(),
                                each.courseId(),
                                each.now(),
                                possible.test(each.now(), RULES.endOf(each.now())),
                                all.stream()
                                        .filter(place -> possible.test(place, RULES.endOf(place)))
                                        .toList(),
                                NO_OTHERS))
                        .toList(),
                List.of(),
                RULES);
    }

    /** From noon to the end of the first day. */
    Day whenPhysicianFallsIll() {
        UUID ill = physicians.get(0);
        return when((place, end) -> !place.physicianId().equals(ill) || !overlapsTheAfternoon(place, end));
    }

    Day whenRoomCloses() {
        UUID closed = rooms.get(0);
        return when((place, end) -> !place.roomId().equals(closed) || !overlapsTheAfternoon(place, end));
    }

    private static boolean overlapsTheAfternoon(Place place, Instant end) {
        return end.isAfter(NOON) && place.startsAt().isBefore(OPENS.plus(Duration.ofHours(20)));
    }
}
