package clinic.remit.outcomes.trajectory;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Whether a remission has lasted: domain.md section 6, whose steps are named in the code.
 *
 * @param run the newest scores without a score above the threshold or too long a gap, the oldest first
 * @param counted those of the run that lie far enough apart
 */
public record SustainedRemission(Status status, List<DailyScore> run, List<DailyScore> counted) {

    public enum Status {
        /** Not, or not yet. */
        NOT_SUSTAINED,
        SUSTAINED,
        /** It would be, but the newest score is too old: score again. */
        STALE
    }

    /**
     * @param scores step 1: final, valid, not ACUTE, of the primary instrument, after the first injection, one per local day, up to asOf,
     *     the oldest first
     * @param injections local days of all injections up to asOf
     */
    public static SustainedRemission of(
            List<DailyScore> scores, List<LocalDate> injections, CourseRules.Sustained rules, LocalDate asOf) {
        return of(RemissionRun.of(scores, rules), injections, rules, asOf);
    }

    static SustainedRemission of(
            RemissionRun newest, List<LocalDate> injections, CourseRules.Sustained rules, LocalDate asOf) {
        List<DailyScore> run = newest.run();
        List<DailyScore> counted = newest.counted();
        if (!lasted(run, counted, injections, rules)) {
            return new SustainedRemission(Status.NOT_SUSTAINED, run, counted);
        }
        Status status = DAYS.between(last(run).day(), asOf) <= rules.freshDays() ? Status.SUSTAINED : Status.STALE;
        return new SustainedRemission(status, run, counted);
    }

    public boolean hasLasted() {
        return status != Status.NOT_SUSTAINED;
    }

    /** Step 5: the oldest in the run. */
    public Optional<LocalDate> onset() {
        return run.stream().findFirst().map(DailyScore::day);
    }

    /** Step 4, all but freshness. */
    private static boolean lasted(
            List<DailyScore> run, List<DailyScore> counted, List<LocalDate> injections, CourseRules.Sustained rules) {
        if (counted.size() < rules.minScores()) {
            return false;
        }
        LocalDate newest = last(run).day();
        boolean quiet = injections.stream()
                .max(LocalDate::compareTo)
                .map(injection -> DAYS.between(injection, newest) >= rules.quietDays())
                .orElse(true);
        return quiet && DAYS.between(run.get(0).day(), newest) >= rules.minSpanDays();
    }

    /**
     * Step 5: the first of the scores with which a remission had lasted, and the run that it ended.
     *
     * @param contradicted whether something speaks against it, by the days of the run's first score and of this one
     */
    static Optional<Achieved> achieved(
            List<DailyScore> scores,
            List<LocalDate> injections,
            CourseRules.Sustained rules,
            BiPredicate<LocalDate, LocalDate> contradicted) {
        RemissionRun soFar = new RemissionRun(rules);
        for (DailyScore newest : scores) {
            soFar.add(newest);
            List<DailyScore> run = soFar.run();
            List<LocalDate> before =
                    injections.stream().filter(it -> !it.isAfter(newest.day())).toList();
            if (lasted(run, soFar.counted(), before, rules)
                    && !contradicted.test(run.get(0).day(), newest.day())) {
                return Optional.of(new Achieved(newest, run.get(0).day()));
            }
        }
        return Optional.empty();
    }

    /** @param onset the local day on which the remission had begun */
    public record Achieved(DailyScore score, LocalDate onset) {}

    private static DailyScore last(List<DailyScore> scores) {
        return scores.get(scores.size() - 1);
    }
}
