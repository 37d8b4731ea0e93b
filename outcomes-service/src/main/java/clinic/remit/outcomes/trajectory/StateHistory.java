package clinic.remit.outcomes.trajectory;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.outcomes.trajectory.CourseFacts.InjectionFact;
import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where a course stood at each score and each injection, as {@link Trajectory} tells it, by what is known now. Time alone changes no state
 * after the first injection.
 */
final class StateHistory {

    private final TreeMap<Instant, OutcomeState> states = new TreeMap<>();

    private StateHistory() {}

    static StateHistory of(CourseFacts facts, CourseRules rules, Instant asOf) {
        StateHistory history = new StateHistory();
        Readings all = new Readings(facts, asOf);
        Instant first = all.firstInjection().orElse(null);
        ScoreFact baseline = all.baseline(rules.baselineDays());
        DailyScores scores = new DailyScores(facts);
        RemissionRun run = new RemissionRun(rules.sustained());
        int next = 0;
        for (Instant at : times(facts, asOf)) {
            Readings then = all.at(at);
            boolean treated = first != null && !at.isBefore(first);
            while (treated
                    && next < all.primary().size()
                    && !all.primary().get(next).effectiveAt().isAfter(at)) {
                ScoreFact score = all.primary().get(next++);
                if (score.effectiveAt().isAfter(first)) {
                    run = added(score, scores, run, rules);
                }
            }
            ScoreFact from = treated ? baseline : then.baseline(rules.baselineDays());
            history.states.put(
                    at, Trajectory.known(then, rules, from, scores.soFar(), run).state());
        }
        return history;
    }

    /** Another score of a day takes the place of the one before, so that the run is another from its beginning. */
    private static RemissionRun added(ScoreFact score, DailyScores scores, RemissionRun run, CourseRules rules) {
        boolean isNewestDay = scores.add(score);
        if (!isNewestDay) {
            return RemissionRun.of(scores.soFar(), rules.sustained());
        }
        run.add(scores.newest());
        return run;
    }

    private static TreeSet<Instant> times(CourseFacts facts, Instant asOf) {
        TreeSet<Instant> times = new TreeSet<>();
        Stream.concat(
                        facts.scores().stream().map(ScoreFact::effectiveAt),
                        facts.injections().stream().map(InjectionFact::effectiveAt))
                .filter(time -> !time.isAfter(asOf))
                .forEach(times::add);
        return times;
    }

    /** At a score or an injection; null for another time. */
    OutcomeState at(Instant time) {
        return states.get(time);
    }

    record Change(Instant since, OutcomeState state) {}

    /** The oldest first; none says what the one before it says. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        states.forEach((since, state) -> {
            if (changes.isEmpty() || changes.get(changes.size() - 1).state() != state) {
                changes.add(new Change(since, state));
            }
        });
        return List.copyOf(changes);
    }
}
