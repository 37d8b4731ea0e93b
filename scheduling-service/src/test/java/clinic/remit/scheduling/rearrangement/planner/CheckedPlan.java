package clinic.remit.scheduling.rearrangement.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The hard rules once more, written without the solver: what a plan breaks, minute by minute. */
final class CheckedPlan {

    private CheckedPlan() {}

    /** What a session at this place would break beside those at the others. */
    static List<String> brokenBy(Place place, List<Place> others, Day.Rules rules) {
        List<String> broken = new ArrayList<>();
        for (Place other : others) {
            if (place.roomId().equals(other.roomId())
                    && place.startsAt().isBefore(rules.roomFreeAfter(other))
                    && other.startsAt().isBefore(rules.roomFreeAfter(place))) {
                broken.add("room twice: " + place + other);
            }
            if (place.physicianId().equals(other.physicianId())
                    && place.startsAt().isBefore(rules.injectionEndOf(other))
                    && other.startsAt().isBefore(rules.injectionEndOf(place))) {
                broken.add("two injections: " + place + other);
            }
        }
        for (Instant minute = place.startsAt(); minute.isBefore(rules.endOf(place)); minute = minute.plusSeconds(60)) {
            Instant at = minute;
            long beside = others.stream()
                    .filter(other -> other.physicianId().equals(place.physicianId())
                            && !at.isBefore(other.startsAt())
                            && at.isBefore(rules.endOf(other)))
                    .count();
            if (beside >= rules.mostAtOnce()) {
                broken.add("too many at " + at + ": " + place);
                break;
            }
        }
        return broken;
    }

    /** Everything that the whole plan breaks: two at once, and sessions at places that they may not have. */
    static List<String> brokenBy(Day day, Planner.Proposed plan) {
        List<String> broken = new ArrayList<>();
        List<Place> places =
                new ArrayList<>(day.fixed().stream().map(Day.Fixed::place).toList());
        for (Planner.Seat seat : plan.seats()) {
            Day.Movable session = day.sessions().stream()
                    .filter(each -> each.id().equals(seat.sessionId()))
                    .findFirst()
                    .orElseThrow();
            boolean atHome = seat.place().equals(session.now());
            if (seat.unplaced() != (atHome && !session.stays())) {
                broken.add("unplaced is not what it says: " + seat);
            }
            if (!atHome && !session.places().contains(seat.place())) {
                broken.add("not a place of its own: " + seat);
            }
            broken.addAll(brokenBy(seat.place(), places, day.rules()));
            places.add(seat.place());
        }
        if (plan.seats().size() != day.sessions().size()) {
            broken.add("sessions lost");
        }
        return broken;
    }

    static long moved(Day day, Planner.Proposed plan) {
        return day.sessions().stream()
                .filter(session -> plan.seats().stream()
                        .anyMatch(seat -> seat.sessionId().equals(session.id())
                                && !seat.place().startsAt().equals(session.now().startsAt())))
                .count();
    }
}
