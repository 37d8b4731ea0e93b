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
    private boolean anyWillDo;

    /** For the solver. */
    SessionToPlace() {}

    /**
     * It looks for a room and a physician at its time, and may give its time up: then it takes up nothing.
     *
     * @param first where it begins; null for where it is, or nowhere if it cannot stay there
     * @param anyWillDo which room and physician they are is not looked at
     */
    static SessionToPlace keepingItsTime(Day.Movable session, Day.Rules rules, Place first, boolean anyWillDo) {
        Instant start = session.now().startsAt();
        Place nowhere = new Place(start, session.id(), session.id());
        Place booked = session.stays() ? session.now() : nowhere;
        SessionToPlace made = movable(
                session,
                rules,
                first == null ? booked : first,
                Stream.concat(
                        Stream.of(nowhere, booked), session.places().stream().filter(place -> place.startsAt()
                                .equals(start))));
        made.anyWillDo = anyWillDo;
        return made;
    }

    /** It looks for a place at any time. Where it is remains possible in need: better there than lost. */
    static SessionToPlace anywhere(Day.Movable session, Day.Rules rules, Place first) {
        return movable(session, rules, first, Stream.concat(Stream.of(session.now()), session.places().stream()));
    }

    /** Its time is settled; it looks for its room and physician. */
    static SessionToPlace settled(Day.Movable session, Day.Rules rules, Place found) {
        return movable(
                session,
                rules,
                found,
                Stream.concat(
                        Stream.of(found),
                        Stream.concat(
                                        session.stays() ? Stream.of(session.now()) : Stream.<Place>empty(),
                                        found.equals(session.now()) && !session.stays()
                                                ? Stream.<Place>empty()
                                                : session.places().stream())
                                .filter(place -> place.startsAt().equals(found.startsAt()))));
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
        return !isFixed && !anyWillDo && !physicianId().equals(movable.now().physicianId());
    }

    boolean hasAnotherRoom() {
        return !isFixed && !anyWillDo && !roomId().equals(movable.now().roomId());
    }
}
