package clinic.remit.scheduling.rearrangement.planner;

import ai.timefold.solver.core.api.score.buildin.bendable.BendableScore;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.RuinRecreateMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.phase.PhaseConfig;
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

    private static final double OFTEN = 1000;
    private static final int UNHEEDED = 1_000_000;

    private Planner() {}

    /**
     * @param movesPerSession that are tried; the search ends then
     * @param atMost when it ends before that, on a slow machine
     */
    public record Effort(long movesPerSession, Duration atMost) {}

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
        int leastMoved = LeastMoves.of(day);
        Plan plan = day.sessions().isEmpty() ? Plan.keepingTimes(day) : found(day, leastMoved, effort);
        BendableScore score = plan.score() == null ? BendableScore.zero(1, PlanRules.WISHES) : plan.score();
        return new Proposed(
                plan.sessions().stream()
                        .filter(SessionToPlace::isMovable)
                        .map(each -> new Seat(each.id(), each.place(), each.isUnplaced()))
                        .toList(),
                score.isFeasible(),
                leastMoved,
                score.toString());
    }

    /**
     * First as many as can be keep their time, whatever becomes of the others: those take up nothing then and are in nobody's way.
     * After that all are free to go anywhere.
     */
    private static Plan found(Day day, int leastMoved, Effort effort) {
        long moves = effort.movesPerSession() * day.sessions().size();
        BendableScore asFewAsCanBe =
                BendableScore.of(new int[] {0}, new int[] {0, -leastMoved, 0, -UNHEEDED, -UNHEEDED});
        Plan kept = solver(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                                .withMoveSelectors(new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig()))
                        .withTerminationConfig(new TerminationConfig()
                                .withBestScoreLimit(asFewAsCanBe.toString())
                                .withMoveCountLimit(moves)
                                .withSpentLimit(effort.atMost().dividedBy(2))))
                .solve(Plan.keepingTimes(day));
        return solver(
                        new ConstructionHeuristicPhaseConfig(),
                        new LocalSearchPhaseConfig()
                                .withMoveSelectorConfig(anywhere())
                                .withTerminationConfig(new TerminationConfig()
                                        .withBestScoreLimit(BendableScore.zero(1, PlanRules.WISHES)
                                                .toString())
                                        .withMoveCountLimit(moves)
                                        .withSpentLimit(effort.atMost().dividedBy(2))))
                .solve(Plan.anywhere(day, kept));
    }

    private static Solver<Plan> solver(PhaseConfig<?>... phases) {
        return SolverFactory.<Plan>create(new SolverConfig()
                        .withClassLoader(Planner.class.getClassLoader())
                        .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                        .withRandomSeed(0L)
                        .withSolutionClass(Plan.class)
                        .withEntityClasses(SessionToPlace.class)
                        .withConstraintProviderClass(PlanRules.class)
                        .withPhases(phases))
                .buildSolver();
    }

    /** One session to another place, or two exchanged; now and then a few are taken out and placed anew, to leave a dead end. */
    private static UnionMoveSelectorConfig anywhere() {
        return new UnionMoveSelectorConfig()
                .withMoveSelectors(
                        new ChangeMoveSelectorConfig().withFixedProbabilityWeight(OFTEN),
                        new SwapMoveSelectorConfig().withFixedProbabilityWeight(OFTEN),
                        new RuinRecreateMoveSelectorConfig()
                                .withMinimumRuinedCount(2)
                                .withMaximumRuinedCount(5)
                                .withFixedProbabilityWeight(1.0));
    }
}
