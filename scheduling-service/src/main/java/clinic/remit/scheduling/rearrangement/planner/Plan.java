package clinic.remit.scheduling.rearrangement.planner;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.buildin.bendable.BendableScore;
import java.util.List;
import java.util.UUID;
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

    static Plan of(Day day) {
        Plan plan = new Plan();
        plan.sessions = Stream.concat(
                        day.sessions().stream().map(each -> SessionToPlace.movable(each, day.rules())),
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
