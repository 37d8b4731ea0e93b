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

    /** It begins where it is, unless it cannot stay there. Where it is remains possible in need: better there than lost. */
    static SessionToPlace movable(Day.Movable session, Day.Rules rules) {
        SessionToPlace made = new SessionToPlace();
        made.id = session.id();
        made.movable = session;
        made.rules = rules;
        made.place = session.stays() ? session.now() : null;
        made.places = Stream.concat(Stream.of(session.now()), session.places().stream())
                .distinct()
                .toList();
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

    boolean isMoved() {
        return !isFixed && !startsAt().equals(movable.now().startsAt());
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
