package clinic.remit.scheduling.rearrangement.planner;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.compose;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;

import ai.timefold.solver.core.api.score.buildin.bendable.BendableScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.function.ToIntFunction;

/**
 * What a plan must keep between its sessions, and what is wished of it, one wish before the other: that all have a place, that
 * few patients are called, that those wait little, that they keep their physician, and their room. What concerns a session
 * alone is settled by the places that it has to choose from.
 */
public class PlanRules implements ConstraintProvider {

    static final int WISHES = 5;

    private static final BendableScore BROKEN = BendableScore.ofHard(1, WISHES, 0, 1);

    @Override
    public Constraint[] defineConstraints(ConstraintFactory sessions) {
        return new Constraint[] {
            aRoomIsGivenOnce(sessions),
            aPhysicianInjectsOneAtATime(sessions),
            aPhysicianLooksAfterFewEnough(sessions),
            sessionsOfACourseAreFarEnoughApart(sessions),
            everySessionHasAPlace(sessions),
            fewPatientsAreCalled(sessions),
            theyAreMovedLittle(sessions),
            theyKeepTheirPhysician(sessions),
            theyKeepTheirRoom(sessions)
        };
    }

    Constraint aRoomIsGivenOnce(ConstraintFactory sessions) {
        return movable(sessions)
                .join(
                        movable(sessions),
                        Joiners.lessThan(SessionToPlace::id),
                        Joiners.equal(SessionToPlace::roomId),
                        Joiners.overlapping(SessionToPlace::startsAt, SessionToPlace::roomFreeAt))
                .penalize(BROKEN)
                .asConstraint("a room is given once");
    }

    Constraint aPhysicianInjectsOneAtATime(ConstraintFactory sessions) {
        return movable(sessions)
                .join(
                        movable(sessions),
                        Joiners.lessThan(SessionToPlace::id),
                        Joiners.equal(SessionToPlace::physicianId),
                        Joiners.overlapping(SessionToPlace::startsAt, SessionToPlace::injectionEndsAt))
                .penalize(BROKEN)
                .asConstraint("a physician injects one at a time");
    }

    /** Patients are most when one has just begun. What is fixed may have too many; then no more are added. */
    Constraint aPhysicianLooksAfterFewEnough(ConstraintFactory sessions) {
        return sessions.forEach(SessionToPlace.class)
                .join(
                        SessionToPlace.class,
                        Joiners.equal(SessionToPlace::physicianId),
                        Joiners.greaterThanOrEqual(SessionToPlace::startsAt),
                        Joiners.lessThan(SessionToPlace::startsAt, SessionToPlace::endsAt))
                .groupBy(
                        (begun, underWay) -> begun,
                        compose(countBi(), sum((begun, underWay) -> underWay.isMovable() ? 1 : 0), Attended::new))
                .filter((begun, attended) -> attended.tooMany(begun.mostAtOnce()) > 0)
                .penalize(BROKEN, (begun, attended) -> attended.tooMany(begun.mostAtOnce()))
                .asConstraint("a physician looks after few enough");
    }

    private record Attended(int all, int movable) {

        int tooMany(int most) {
            return Math.min(all - most, movable);
        }
    }

    Constraint sessionsOfACourseAreFarEnoughApart(ConstraintFactory sessions) {
        return movable(sessions)
                .join(movable(sessions), Joiners.lessThan(SessionToPlace::id), Joiners.equal(SessionToPlace::courseId))
                .filter((one, other) -> !one.suits(other))
                .penalize(BROKEN)
                .asConstraint("sessions of a course are far enough apart");
    }

    /** Beside what is fixed, each of them has only possible places to choose from. */
    private static UniConstraintStream<SessionToPlace> movable(ConstraintFactory sessions) {
        return sessions.forEach(SessionToPlace.class).filter(SessionToPlace::isMovable);
    }

    Constraint everySessionHasAPlace(ConstraintFactory sessions) {
        return wish(sessions, 0, session -> session.isUnplaced() ? 1 : 0, "every session has a place");
    }

    Constraint fewPatientsAreCalled(ConstraintFactory sessions) {
        return wish(sessions, 1, session -> session.isMoved() ? 1 : 0, "few patients are called");
    }

    Constraint theyAreMovedLittle(ConstraintFactory sessions) {
        return wish(sessions, 2, SessionToPlace::minutesOff, "they are moved little");
    }

    Constraint theyKeepTheirPhysician(ConstraintFactory sessions) {
        return wish(sessions, 3, session -> session.hasAnotherPhysician() ? 1 : 0, "they keep their physician");
    }

    Constraint theyKeepTheirRoom(ConstraintFactory sessions) {
        return wish(sessions, 4, session -> session.hasAnotherRoom() ? 1 : 0, "they keep their room");
    }

    private static Constraint wish(
            ConstraintFactory sessions, int level, ToIntFunction<SessionToPlace> missed, String name) {
        return sessions.forEach(SessionToPlace.class)
                .filter(session -> missed.applyAsInt(session) > 0)
                .penalize(BendableScore.ofSoft(1, WISHES, level, 1), missed)
                .asConstraint(name);
    }
}
