package clinic.remit.outcomes.trajectory;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Whether a remission has lasted: domain.md section 6, whose steps are named in the code.
 *
 * @param run the newest scores without a score above the threshold or too long a gap, the oldest first
 * @param counted those of the run that lie far enough apart
 * @param achieved the local day of the first score with which the remission had lasted; null while it has not
 */
public record SustainedRemission(Status status, List<DailyScore> run, List<DailyScore> counted, LocalDate achieved) {

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
        List<DailyScore> run = run(scores, rules);
        List<DailyScore> counted = counted(run, rules);
        if (!lasted(run, counted, injections, rules)) {
            return new SustainedRemission(Status.NOT_SUSTAINED, run, counted, null);
        }
        LocalDate newest = last(run).day();
        Status status = DAYS.between(newest, asOf) <= rules.freshDays() ? Status.SUSTAINED : Status.STALE;
        return new SustainedRemission(status, run, counted, achieved(run, injections, rules));
    }

    public boolean hasLasted() {
        return status != Status.NOT_SUSTAINED;
    }

    /** Step 5: the oldest in the run. */
    public Optional<LocalDate> onset() {
        return run.stream().findFirst().map(DailyScore::day);
    }

    /** Step 2: from the newest, back while the score is at or below the threshold and the gap is not too long. */
    private static List<DailyScore> run(List<DailyScore> scores, CourseRules.Sustained rules) {
        Deque<DailyScore> run = new ArrayDeque<>();
        for (int i = scores.size() - 1; i >= 0 && scores.get(i).remission(); i--) {
            DailyScore score = scores.get(i);
            if (!run.isEmpty() && DAYS.between(score.day(), run.getFirst().day()) > rules.maxGapDays()) {
                break;
            }
            run.addFirst(score);
        }
        return List.copyOf(run);
    }

    /** Step 3: from the oldest, those at least minGap days after the last counted. */
    private static List<DailyScore> counted(List<DailyScore> run, CourseRules.Sustained rules) {
        List<DailyScore> counted = new ArrayList<>();
        for (DailyScore score : run) {
            if (counted.isEmpty() || DAYS.between(last(counted).day(), score.day()) >= rules.minGapDays()) {
                counted.add(score);
            }
        }
        return List.copyOf(counted);
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

    /** Step 5: the first score of the run that met step 4. */
    private static LocalDate achieved(List<DailyScore> run, List<LocalDate> injections, CourseRules.Sustained rules) {
        for (int length = 1; length < run.size(); length++) {
            List<DailyScore> upTo = run.subList(0, length);
            LocalDate day = last(upTo).day();
            List<LocalDate> before =
                    injections.stream().filter(it -> !it.isAfter(day)).toList();
            if (lasted(upTo, counted(upTo, rules), before, rules)) {
                return day;
            }
        }
        return last(run).day();
    }

    private static DailyScore last(List<DailyScore> scores) {
        return scores.get(scores.size() - 1);
    }
}
