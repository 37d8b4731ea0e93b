package clinic.remit.outcomes.trajectory;

import static java.time.temporal.ChronoUnit.DAYS;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.outcomes.trajectory.CourseFacts.ScoreFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a course stands: a pure function of its facts (domain.md section 6).
 *
 * @param baseline null when there is none
 * @param scores those that count, one a day, the oldest first
 * @param blockedBy a secondary scale that contradicts the remission; null if none does
 * @param achieved since when remission counts as sustained: it is reported until a relapse, whatever the state; null if it is not
 * @param relapse the score with which the last relapse was established; null without one
 * @param stale the newest score is too old to stand on
 */
public record Trajectory(
        ScoreFact baseline,
        List<DailyScore> scores,
        SustainedRemission sustained,
        ScoreFact blockedBy,
        SustainedRemission.Achieved achieved,
        DailyScore relapse,
        OutcomeState state,
        boolean stale) {

    public static Trajectory of(CourseFacts facts, CourseRules rules, Instant asOf) {
        Readings readings = new Readings(facts, asOf);
        List<DailyScore> daily = readings.daily();
        Trajectory known = known(
                readings,
                rules,
                readings.baseline(rules.baselineDays()),
                daily,
                RemissionRun.of(daily, rules.sustained()));
        return new Trajectory(
                known.baseline,
                known.scores,
                known.sustained,
                known.blockedBy,
                known.achieved(readings, rules),
                known.relapse,
                known.state,
                known.stale);
    }

    /** All but what was achieved before. */
    static Trajectory known(
            Readings readings, CourseRules rules, ScoreFact baseline, List<DailyScore> scores, RemissionRun run) {
        CourseFacts facts = readings.facts();
        LocalDate today = facts.day(readings.asOf());
        SustainedRemission sustained = SustainedRemission.of(run, readings.injectionDays(), rules.sustained(), today);
        ScoreFact blockedBy = sustained
                .onset()
                .flatMap(onset -> readings.secondaryAtRelapseLevel(onset, today))
                .orElse(null);
        Relapses relapses = Relapses.of(scores, readings, rules);
        boolean stale = !scores.isEmpty()
                && DAYS.between(scores.get(scores.size() - 1).day(), today)
                        > rules.sustained().freshDays();
        Trajectory standing =
                new Trajectory(baseline, scores, sustained, blockedBy, null, relapses.last(), null, stale);
        return new Trajectory(
                baseline, scores, sustained, blockedBy, null, relapses.last(), standing.state(facts, relapses), stale);
    }

    /** Since the last relapse; once a secondary scale stops contradicting, it counts from the newest score. */
    private SustainedRemission.Achieved achieved(Readings readings, CourseRules rules) {
        LocalDate since = relapse == null ? LocalDate.MIN : relapse.day();
        List<DailyScore> counted =
                scores.stream().filter(it -> it.day().isAfter(since)).toList();
        return SustainedRemission.achieved(
                        counted,
                        readings.injectionDays(),
                        rules.sustained(),
                        (onset, day) ->
                                readings.secondaryAtRelapseLevel(onset, day).isPresent())
                .or(() -> hasLasted()
                        ? Optional.of(new SustainedRemission.Achieved(
                                newest().orElseThrow(), sustained.onset().orElseThrow()))
                        : Optional.empty())
                .orElse(null);
    }

    public Optional<DailyScore> newest() {
        return scores.isEmpty() ? Optional.empty() : Optional.of(scores.get(scores.size() - 1));
    }

    public boolean inRemission() {
        return newest().filter(DailyScore::remission).isPresent();
    }

    /**
     * Whether the patient counts as well: from a remission score until one above the threshold. A score whose missing items
     * leave the remission open, but that is not above, neither begins nor ends it.
     */
    public boolean isWell(int threshold) {
        for (int i = scores.size() - 1; i >= 0; i--) {
            if (scores.get(i).remission()) {
                return true;
            }
            if (scores.get(i).total() > threshold) {
                return false;
            }
        }
        return false;
    }

    public boolean hasLasted() {
        return sustained.hasLasted() && blockedBy == null;
    }

    /** Change from baseline in percent, better is positive; null when it cannot be judged. */
    public Integer improvementPercent() {
        return scores.isEmpty()
                ? null
                : improvementPercent(baseline, newest().orElseThrow().total());
    }

    static Integer improvementPercent(ScoreFact baseline, int total) {
        if (baseline == null) {
            return null;
        }
        int from = baseline.score().total();
        return Math.floorDiv((from - total) * 100, from);
    }

    public boolean isResponse(DailyScore score) {
        return responseCanBeJudged() && 2 * score.total() <= baseline.score().total();
    }

    /** Who begins in remission has nothing to respond with. */
    boolean responseCanBeJudged() {
        return baseline != null && !baseline.instrument().isRemission(baseline.score());
    }

    public boolean isWorsened(DailyScore score, int importantChange) {
        return baseline != null && score.total() >= baseline.score().total() + importantChange;
    }

    private OutcomeState state(CourseFacts facts, Relapses relapses) {
        if (scores.isEmpty()) {
            return baseline == null ? OutcomeState.NOT_ASSESSABLE : OutcomeState.AT_ENTRY;
        }
        if (baseline != null && !responseCanBeJudged()) {
            return OutcomeState.AT_ENTRY;
        }
        if (inRemission()) {
            return wellState(relapses);
        }
        if (relapse != null && lastRemissionDay().isBefore(relapse.day())) {
            return relapses.recoveredBy(relapse.day(), scores) ? OutcomeState.RECURRENCE : OutcomeState.RELAPSE;
        }
        return baseline == null ? OutcomeState.NOT_ASSESSABLE : illState(facts);
    }

    /** A recovery is kept by scores that lie further apart than those that a sustained remission is shown by. */
    private OutcomeState wellState(Relapses relapses) {
        if (blockedBy == null && relapses.recoveredBy(newest().orElseThrow().day(), scores)) {
            return OutcomeState.RECOVERY;
        }
        return hasLasted() ? OutcomeState.SUSTAINED_REMISSION : OutcomeState.REMISSION;
    }

    private OutcomeState illState(CourseFacts facts) {
        DailyScore newest = newest().orElseThrow();
        boolean lostOnce = scores.size() > 1 && isResponse(scores.get(scores.size() - 2));
        if (isResponse(newest)) {
            return OutcomeState.RESPONSE;
        }
        if (isWorsened(newest, facts.primary().importantChange())) {
            return OutcomeState.WORSENED;
        }
        if (lostOnce) {
            return OutcomeState.RESPONSE;
        }
        return improvementPercent() >= 25 ? OutcomeState.PARTIAL_RESPONSE : OutcomeState.NO_RESPONSE;
    }

    private LocalDate lastRemissionDay() {
        return scores.stream()
                .filter(DailyScore::remission)
                .map(DailyScore::day)
                .reduce(LocalDate.MIN, (one, later) -> later);
    }
}
