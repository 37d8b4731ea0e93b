package clinic.remit.scheduling.rearrangement.planner;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A session as the solver sees it: it looks for its place. */
@PlanningEntity
public class SessionToPlace {

    @PlanningId
    private UUID id;

    @PlanningPin
    private boolean isFixed;

    @PlanningVariable
    private Place place;

    @ValueRangeProvider
    private List<Place> places;

    private Day.Rules rules;
    private Day.Movable movable;
    private Day.Fixed fixed;

    /** For the solver. */
    SessionToPlace() {}

    /** It looks for a room and a physician at its time, and may give its time up: then it takes up nothing. */
    static SessionToPlace keepingItsTime(Day.Movable session, Day.Rules rules) {
        Instant start = session.now().startsAt();
        Place givenUp = new Place(start, session.id(), session.id());
        return movable(
                session,
                rules,
                session.stays() ? session.now() : givenUp,
                Stream.of(
                                Stream.of(givenUp),
                                session.stays() ? Stream.of(session.now()) : Stream.<Place>empty(),
                                session.places().stream()
                                        .filter(place -> place.startsAt().equals(start)))
                        .flatMap(each -> each));
    }

    /** It looks for a place at any time. Where it is remains possible in need: better there than lost. */
    static SessionToPlace anywhere(Day.Movable session, Day.Rules rules, Place first) {
        return movable(session, rules, first, Stream.concat(Stream.of(session.now()), session.places().stream()));
    }

    private static SessionToPlace movable(Day.Movable session, Day.Rules rules, Place first, Stream<Place> places) {
        SessionToPlace made = new SessionToPlace();
        made.id = session.id();
        made.movable = session;
        made.rules = rules;
        made.place = first;
        made.places = places.distinct().toList();
        return made;
    }

    static SessionToPlace fixed(UUID id, Day.Fixed session, Day.Rules rules) {
        SessionToPlace made = new SessionToPlace();
        made.id = id;
        made.fixed = session;
        made.isFixed = true;
        made.rules = rules;
        made.place = session.place();
        made.places = List.of(session.place());
        return made;
    }

    UUID id() {
        return id;
    }

    Place place() {
        return place;
    }

    SessionToPlace at(Place elsewhere) {
        place = elsewhere;
        return this;
    }

    boolean isMovable() {
        return !isFixed;
    }

    UUID courseId() {
        return movable.courseId();
    }

    UUID roomId() {
        return place.roomId();
    }

    UUID physicianId() {
        return place.physicianId();
    }

    Instant startsAt() {
        return place.startsAt();
    }

    Instant endsAt() {
        return isFixed ? fixed.endsAt() : rules.endOf(place);
    }

    Instant roomFreeAt() {
        return rules.roomFreeAfter(place);
    }

    Instant injectionEndsAt() {
        return rules.injectionEndOf(place);
    }

    int mostAtOnce() {
        return rules.mostAtOnce();
    }

    boolean suits(SessionToPlace ofTheSameCourse) {
        return movable.mayBegin(startsAt(), ofTheSameCourse.startsAt());
    }

    boolean isUnplaced() {
        return !isFixed && !movable.stays() && place.equals(movable.now());
    }

    /** Its own id stands for no room. */
    boolean hasGivenItsTimeUp() {
        return roomId().equals(id);
    }

    boolean isMoved() {
        return !isFixed
                && (hasGivenItsTimeUp() || !startsAt().equals(movable.now().startsAt()));
    }

    int minutesOff() {
        return isFixed
                ? 0
                : Math.toIntExact(Duration.between(movable.now().startsAt(), startsAt())
                        .abs()
                        .toMinutes());
    }

    boolean hasAnotherPhysician() {
        return !isFixed && !physicianId().equals(movable.now().physicianId());
    }

    boolean hasAnotherRoom() {
        return !isFixed && !roomId().equals(movable.now().roomId());
    }
}
