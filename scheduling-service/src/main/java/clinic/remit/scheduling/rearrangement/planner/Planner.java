package clinic.remit.scheduling.rearrangement.planner;

import ai.timefold.solver.core.api.score.buildin.bendable.BendableScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.RuinRecreateMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Looks for the plan that loses no session and moves the fewest patients. The same day gives the same plan, unless the time
 * ran out. Knows no database: it may take seconds.
 */
public final class Planner {

    private static final double OFTEN = 100;

    private Planner() {}

    /**
     * @param atMost when the best so far is taken
     * @param inVain so many steps that found nothing better end the search
     */
    public record Effort(Duration atMost, int inVain) {}

    /** @param unplaced it stays where it cannot be, for want of another place */
    public record Seat(UUID sessionId, Place place, boolean unplaced) {}

    /**
     * @param keepsTheRules false if no plan was found that does
     * @param leastMoved sessions that cannot keep their time, whatever the plan
     * @param score hard rules, then the wishes in their order
     */
    public record Proposed(List<Seat> seats, boolean keepsTheRules, int leastMoved, String score) {

        public Proposed {
            seats = List.copyOf(seats);
        }
    }

    public static Proposed plan(Day day, Effort effort) {
        Plan plan = day.sessions().isEmpty() ? Plan.of(day) : solved(day, effort);
        BendableScore score = plan.score() == null ? BendableScore.zero(1, PlanRules.WISHES) : plan.score();
        return new Proposed(
                plan.sessions().stream()
                        .filter(SessionToPlace::isMovable)
                        .map(each -> new Seat(each.id(), each.place(), each.isUnplaced()))
                        .toList(),
                score.isFeasible(),
                LeastMoves.of(day),
                score.toString());
    }

    private static Plan solved(Day day, Effort effort) {
        SolverFactory<Plan> factory = SolverFactory.create(new SolverConfig()
                .withClassLoader(Planner.class.getClassLoader())
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(0L)
                .withSolutionClass(Plan.class)
                .withEntityClasses(SessionToPlace.class)
                .withConstraintProviderClass(PlanRules.class)
                .withTerminationConfig(new TerminationConfig().withSpentLimit(effort.atMost()))
                .withPhases(
                        new ConstructionHeuristicPhaseConfig(),
                        new LocalSearchPhaseConfig()
                                .withMoveSelectorConfig(moves())
                                .withTerminationConfig(
                                        new TerminationConfig().withUnimprovedStepCountLimit(effort.inVain()))));
        return factory.buildSolver().solve(Plan.of(day));
    }

    /** One session to another place, or two exchanged; now and then a few are taken out and placed anew, to leave a dead end. */
    private static UnionMoveSelectorConfig moves() {
        RuinRecreateMoveSelectorConfig anew =
                new RuinRecreateMoveSelectorConfig().withMinimumRuinedCount(2).withMaximumRuinedCount(5);
        return new UnionMoveSelectorConfig()
                .withMoveSelectors(
                        new ChangeMoveSelectorConfig().withFixedProbabilityWeight(OFTEN),
                        new SwapMoveSelectorConfig().withFixedProbabilityWeight(OFTEN),
                        anew.withFixedProbabilityWeight(1.0));
    }
}
