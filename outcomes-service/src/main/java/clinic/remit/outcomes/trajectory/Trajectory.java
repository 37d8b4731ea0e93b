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
 * @param relapse the score with which a relapse was established; null without one
 * @param stale the newest score is too old to stand on
 */
public record Trajectory(
        ScoreFact baseline,
        List<DailyScore> scores,
        SustainedRemission sustained,
        ScoreFact blockedBy,
        DailyScore relapse,
        OutcomeState state,
        boolean stale) {

    public static Trajectory of(CourseFacts facts, CourseRules rules, Instant asOf) {
        Readings readings = new Readings(facts, asOf);
        ScoreFact baseline = readings.baseline(rules.baselineDays()).orElse(null);
        List<DailyScore> scores = readings.daily();
        List<LocalDate> injections = facts.injections().stream()
                .filter(it -> !it.effectiveAt().isAfter(asOf))
                .map(it -> facts.day(it.effectiveAt()))
                .toList();
        LocalDate today = facts.day(asOf);
        SustainedRemission sustained = SustainedRemission.of(scores, injections, rules.sustained(), today);
        ScoreFact blockedBy =
                sustained.onset().flatMap(readings::secondaryAtRelapseLevel).orElse(null);
        DailyScore relapse = relapse(scores, facts.primary().relapseAtLeast(), rules);
        boolean stale = !scores.isEmpty()
                && DAYS.between(scores.get(scores.size() - 1).day(), today)
                        > rules.sustained().freshDays();
        Trajectory known = new Trajectory(baseline, scores, sustained, blockedBy, relapse, null, stale);
        return new Trajectory(baseline, scores, sustained, blockedBy, relapse, known.state(facts, rules), stale);
    }

    public Optional<DailyScore> newest() {
        return scores.isEmpty() ? Optional.empty() : Optional.of(scores.get(scores.size() - 1));
    }

    public boolean inRemission() {
        return newest().filter(DailyScore::remission).isPresent();
    }

    public boolean hasLasted() {
        return sustained.hasLasted() && blockedBy == null;
    }

    /** Change from baseline in percent, better is positive; null when it cannot be judged. */
    public Integer improvementPercent() {
        if (baseline == null || scores.isEmpty()) {
            return null;
        }
        int from = baseline.score().total();
        return Math.floorDiv((from - newest().orElseThrow().total()) * 100, from);
    }

    public boolean isResponse(DailyScore score) {
        return baseline != null && 2 * score.total() <= baseline.score().total();
    }

    public boolean isWorsened(DailyScore score, int importantChange) {
        return baseline != null && score.total() >= baseline.score().total() + importantChange;
    }

    private OutcomeState state(CourseFacts facts, CourseRules rules) {
        if (scores.isEmpty()) {
            return baseline == null ? OutcomeState.NOT_ASSESSABLE : OutcomeState.AT_ENTRY;
        }
        if (baseline != null && baseline.instrument().isRemission(baseline.score())) {
            return OutcomeState.AT_ENTRY;
        }
        if (inRemission()) {
            return wellState(rules);
        }
        if (relapse != null && lastRemissionDay().isBefore(relapse.day())) {
            return recoveredBefore(relapse, rules) ? OutcomeState.RECURRENCE : OutcomeState.RELAPSE;
        }
        return baseline == null ? OutcomeState.NOT_ASSESSABLE : illState(facts);
    }

    private OutcomeState wellState(CourseRules rules) {
        if (!hasLasted()) {
            return OutcomeState.REMISSION;
        }
        return recoveredBefore(newest().orElseThrow(), rules)
                ? OutcomeState.RECOVERY
                : OutcomeState.SUSTAINED_REMISSION;
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

    /** Whether a remission without a score above the threshold had lasted for the recovery time up to this score. */
    private boolean recoveredBefore(DailyScore score, CourseRules rules) {
        LocalDate onset = null;
        boolean recovered = false;
        for (DailyScore each : scores) {
            if (each.day().isAfter(score.day())) {
                break;
            }
            onset = each.remission() ? (onset == null ? each.day() : onset) : null;
            recovered |= onset != null && DAYS.between(onset, each.day()) >= rules.recoveryDays();
        }
        return recovered;
    }

    /** After a remission, two scores at or above the relapse level, 5 to 21 days apart, none in remission between. */
    private static DailyScore relapse(List<DailyScore> scores, int level, CourseRules rules) {
        DailyScore found = null;
        boolean wasWell = false;
        LocalDate[] high = new LocalDate[scores.size()];
        int count = 0;
        for (DailyScore score : scores) {
            if (score.remission()) {
                wasWell = true;
                count = 0;
            } else if (wasWell && score.total() >= level) {
                for (int i = 0; i < count; i++) {
                    long apart = DAYS.between(high[i], score.day());
                    if (apart >= rules.relapseLeastDaysApart() && apart <= rules.relapseMostDaysApart()) {
                        found = score;
                        wasWell = false;
                    }
                }
                high[count++] = score.day();
            }
        }
        return found;
    }
}
