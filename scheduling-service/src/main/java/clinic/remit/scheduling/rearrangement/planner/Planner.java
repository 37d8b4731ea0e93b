package clinic.remit.scheduling.rearrangement.planner;

import ai.timefold.solver.core.api.score.buildin.bendable.BendableScore;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.MoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.CartesianProductMoveSelectorConfig;
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
import java.util.Map;
import java.util.UUID;

/**
 * Looks for the plan that loses no session and moves the fewest patients. The same day gives the same plan, unless the time
 * ran out. Knows no database: it may take seconds.
 */
public final class Planner {

    private static final int SEARCHES = 7;
    private static final double OFTEN = 20;
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
     * After that all are free to go anywhere. If it is not known that no plan moves fewer, several are moved at once, or taken out and
     * placed anew. At last the times are settled, and each gets back of its room and physician what can be.
     */
    private static Plan found(Day day, int leastMoved, Effort effort) {
        long sessions = day.sessions().size();
        TerminationConfig enough = new TerminationConfig()
                .withBestScoreLimit(
                        BendableScore.of(new int[] {0}, new int[] {0, -leastMoved, -UNHEEDED, -UNHEEDED, -UNHEEDED})
                                .toString())
                .withMoveCountLimit(effort.movesPerSession() * sessions)
                .withSpentLimit(Duration.ofMillis(effort.atMost().toMillis() / SEARCHES));
        TerminationConfig atBest = enough.copyConfig()
                .withBestScoreLimit(BendableScore.zero(1, PlanRules.WISHES).toString());
        Plan kept = keepingTimes(day, leastMoved, enough, atBest);
        Plan placed = solved(Plan.anywhere(day, kept), new ConstructionHeuristicPhaseConfig());
        Plan better = solved(placed, search(oneOrTwo(), atBest));
        Plan best = solved(better, search(severalAtOnce(), enough));
        return solved(Plan.settled(day, best), search(oneOrTwo(), atBest));
    }

    /**
     * With an eye to who keeps room and physician. If that leads to a dead end, any room and physician will do first, and each gets its
     * own back where it can afterwards.
     */
    private static Plan keepingTimes(Day day, int leastMoved, TerminationConfig enough, TerminationConfig atBest) {
        Plan careful = solved(Plan.keepingPlaces(day, Map.of()), search(oneOrTwo(), enough));
        if (careful.score().isFeasible() && careful.score().softScore(1) == -leastMoved) {
            return careful;
        }
        Plan bold = solved(solved(Plan.keepingTimes(day), search(oneOrTwo(), enough)), search(severalAtOnce(), enough));
        Plan repaired = solved(Plan.keepingPlaces(day, bold.places()), search(oneOrTwo(), atBest));
        return repaired.score().compareTo(careful.score()) > 0 ? repaired : careful;
    }

    private static Plan solved(Plan plan, PhaseConfig<?> phase) {
        return SolverFactory.<Plan>create(new SolverConfig()
                        .withClassLoader(Planner.class.getClassLoader())
                        .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                        .withRandomSeed(0L)
                        .withSolutionClass(Plan.class)
                        .withEntityClasses(SessionToPlace.class)
                        .withConstraintProviderClass(PlanRules.class)
                        .withPhases(phase))
                .buildSolver()
                .solve(plan);
    }

    private static LocalSearchPhaseConfig search(MoveSelectorConfig<?> moves, TerminationConfig until) {
        return new LocalSearchPhaseConfig().withMoveSelectorConfig(moves).withTerminationConfig(until);
    }

    /** One session to another place, or two exchanged. */
    private static MoveSelectorConfig<?> oneOrTwo() {
        return new UnionMoveSelectorConfig()
                .withMoveSelectors(new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig());
    }

    private static MoveSelectorConfig<?> severalAtOnce() {
        return new UnionMoveSelectorConfig()
                .withMoveSelectors(
                        new CartesianProductMoveSelectorConfig()
                                .withMoveSelectors(new ChangeMoveSelectorConfig(), new ChangeMoveSelectorConfig())
                                .withFixedProbabilityWeight(OFTEN),
                        new RuinRecreateMoveSelectorConfig()
                                .withMinimumRuinedCount(2)
                                .withMaximumRuinedCount(5)
                                .withFixedProbabilityWeight(1.0));
    }
}
