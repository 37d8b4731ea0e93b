package clinic.remit.scheduling.rearrangement.planner;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.bendable.BendableScore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The day as the solver sees it. */
@PlanningSolution
public class Plan {

    @PlanningEntityCollectionProperty
    private List<SessionToPlace> sessions;

    @PlanningScore(bendableHardLevelsSize = 1, bendableSoftLevelsSize = PlanRules.WISHES)
    private BendableScore score;

    /** For the solver. */
    Plan() {}

    /** Each at its time, or nowhere; any room and physician will do. */
    static Plan keepingTimes(Day day) {
        return of(day, session -> SessionToPlace.keepingItsTime(session, day.rules(), null, true));
    }

    /**
     * The same with an eye to who keeps room and physician.
     *
     * @param found where they begin, by session; where they are if nothing is said
     */
    static Plan keepingPlaces(Day day, Map<UUID, Place> found) {
        return of(day, session -> SessionToPlace.keepingItsTime(session, day.rules(), found.get(session.id()), false));
    }

    /** Each anywhere, to begin with where the other plan has it. */
    static Plan anywhere(Day day, Plan keepingTimes) {
        Map<UUID, Place> kept = keepingTimes.places();
        return of(
                day,
                session -> SessionToPlace.anywhere(
                        session,
                        day.rules(),
                        kept.get(session.id()).roomId().equals(session.id()) ? null : kept.get(session.id())));
    }

    /** Each at the time that the other plan has for it. */
    static Plan settled(Day day, Plan found) {
        Map<UUID, Place> places = found.places();
        return of(day, session -> SessionToPlace.settled(session, day.rules(), places.get(session.id())));
    }

    /** Of those that may be moved. */
    Map<UUID, Place> places() {
        return sessions.stream()
                .filter(SessionToPlace::isMovable)
                .collect(Collectors.toMap(SessionToPlace::id, SessionToPlace::place));
    }

    private static Plan of(Day day, Function<Day.Movable, SessionToPlace> movable) {
        Plan plan = new Plan();
        plan.sessions = Stream.concat(
                        day.sessions().stream().map(movable),
                        IntStream.range(0, day.fixed().size())
                                .mapToObj(n -> SessionToPlace.fixed(
                                        new UUID(0, n), day.fixed().get(n), day.rules())))
                .toList();
        return plan;
    }

    List<SessionToPlace> sessions() {
        return sessions;
    }

    BendableScore score() {
        return score;
    }
}
