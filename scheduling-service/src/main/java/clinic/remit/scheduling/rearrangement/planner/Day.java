package clinic.remit.scheduling.rearrangement.planner;

import clinic.remit.scheduling.slots.Spacing;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a plan is made of.
 *
 * @param sessions that may be put elsewhere
 * @param fixed what else takes up rooms and physicians of the site, then and on the days after
 */
public record Day(List<Movable> sessions, List<Fixed> fixed, Rules rules) {

    public Day {
        sessions = List.copyOf(sessions);
        fixed = List.copyOf(fixed);
    }

    /**
     * @param now where it is booked
     * @param stays whether it may stay there
     * @param places where else it may be, as far as it and what is fixed are concerned
     */
    public record Movable(UUID id, UUID courseId, Place now, boolean stays, List<Place> places, OwnRules ofTheCourse) {

        public Movable {
            places = List.copyOf(places);
        }

        boolean mayBegin(Instant start, Instant another) {
            return ofTheCourse.allows(start, another);
        }
    }

    /**
     * How close the sessions of a course may lie.
     *
     * @param others injections and sessions of the course that are fixed
     */
    public record OwnRules(Spacing spacing, Collection<Instant> others) {

        boolean allows(Instant start, Instant another) {
            return spacing.allows(
                    start, Stream.concat(others.stream(), Stream.of(another)).toList());
        }
    }

    /** A session that nobody moves. That its room is taken, and its injection, the places of the others know already. */
    public record Fixed(Place place, Instant endsAt) {

        boolean isUnderWayAt(Instant moment) {
            return !moment.isBefore(place.startsAt()) && moment.isBefore(endsAt);
        }
    }

    /**
     * @param session how long it lasts
     * @param turnover how long its room is not free afterwards
     * @param injection how long its physician begins no other
     * @param mostAtOnce patients that one physician looks after at a time
     */
    public record Rules(Duration session, Duration turnover, Duration injection, int mostAtOnce) {

        Instant endOf(Place place) {
            return place.startsAt().plus(session);
        }

        Instant roomFreeAfter(Place place) {
            return endOf(place).plus(turnover);
        }

        Instant injectionEndOf(Place place) {
            return place.startsAt().plus(injection);
        }
    }
}
