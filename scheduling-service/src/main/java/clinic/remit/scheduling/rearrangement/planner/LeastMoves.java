package clinic.remit.scheduling.rearrangement.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many sessions cannot keep their time, whatever the plan: a number that no plan goes below. A plan that moves no more is
 * the best there is; one that moves more may be. Pure.
 *
 * <p>Counted are those for which no room and physician is left at their time; and of the others as many as there are too many
 * at some time for the rooms, for the physicians' injections or for the patients that physicians may look after, each by
 * itself. Wherever there are too many, those that last longest go first, which takes the fewest away.
 */
final class LeastMoves {

    private final Day day;

    private LeastMoves(Day day) {
        this.day = day;
    }

    static int of(Day day) {
        return new LeastMoves(day).count();
    }

    /** @param atItsTime the places that leave it its time */
    private record Keeper(Instant from, Instant to, Set<UUID> atItsTime) {}

    private int count() {
        List<Day.Movable> keepers = day.sessions().stream()
                .filter(each -> !atItsTime(each).isEmpty())
                .toList();
        int impossible = day.sessions().size() - keepers.size();
        int forRooms = tooMany(keepers, Place::roomId, day.rules()::roomFreeAfter, (rooms, moment) -> rooms.size());
        int forInjections = tooMany(
                keepers, Place::physicianId, day.rules()::injectionEndOf, (physicians, moment) -> physicians.size());
        int forPatients = tooMany(keepers, Place::physicianId, day.rules()::endOf, this::patients);
        return impossible + Math.max(forRooms, Math.max(forInjections, forPatients));
    }

    private static List<Place> atItsTime(Day.Movable session) {
        return Stream.concat(session.stays() ? Stream.of(session.now()) : Stream.empty(), session.places().stream())
                .filter(place -> place.startsAt().equals(session.now().startsAt()))
                .toList();
    }

    /** How many more patients these physicians may have then beside what is fixed. */
    private int patients(Set<UUID> physicians, Instant moment) {
        return physicians.stream()
                .mapToInt(physician -> (int) Math.max(
                        0,
                        day.rules().mostAtOnce()
                                - day.fixed().stream()
                                        .filter(each ->
                                                each.place().physicianId().equals(physician)
                                                        && each.isUnderWayAt(moment))
                                        .count()))
                .sum();
    }

    private static int tooMany(
            List<Day.Movable> sessions,
            Function<Place, UUID> whatIsScarce,
            Function<Place, Instant> end,
            ToIntBiFunction<Set<UUID>, Instant> howMany) {
        List<Keeper> keepers = sessions.stream()
                .map(each -> new Keeper(
                        each.now().startsAt(),
                        end.apply(each.now()),
                        atItsTime(each).stream().map(whatIsScarce).collect(Collectors.toSet())))
                .toList();
        List<Keeper> left = new ArrayList<>(keepers);
        keepers.stream().map(Keeper::from).distinct().sorted().forEach(moment -> {
            Set<UUID> any = underWay(keepers, moment).stream()
                    .flatMap(each -> each.atItsTime().stream())
                    .collect(Collectors.toSet());
            List<Keeper> now = underWay(left, moment);
            now.stream()
                    .sorted(Comparator.comparing(Keeper::to).reversed())
                    .limit(Math.max(0, now.size() - howMany.applyAsInt(any, moment)))
                    .forEach(left::remove);
        });
        return keepers.size() - left.size();
    }

    private static List<Keeper> underWay(List<Keeper> keepers, Instant moment) {
        return keepers.stream()
                .filter(each -> !moment.isBefore(each.from()) && moment.isBefore(each.to()))
                .toList();
    }
}
