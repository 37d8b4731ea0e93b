package clinic.remit.outcomes.trajectory;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.ArrayList;
import java.util.List;

/** The newest scores without one above the threshold or too long a gap (domain.md section 6, steps 2 and 3), as one after another comes in. */
final class RemissionRun {

    private final CourseRules.Sustained rules;
    private final List<DailyScore> run = new ArrayList<>();
    private final List<DailyScore> counted = new ArrayList<>();

    RemissionRun(CourseRules.Sustained rules) {
        this.rules = rules;
    }

    /** @param scores the oldest first */
    static RemissionRun of(List<DailyScore> scores, CourseRules.Sustained rules) {
        RemissionRun run = new RemissionRun(rules);
        scores.forEach(run::add);
        return run;
    }

    /** @param score later than those before it */
    void add(DailyScore score) {
        if (!score.remission() || !run.isEmpty() && daysSince(run, score) > rules.maxGapDays()) {
            run.clear();
            counted.clear();
        }
        if (score.remission()) {
            run.add(score);
            if (counted.isEmpty() || daysSince(counted, score) >= rules.minGapDays()) {
                counted.add(score);
            }
        }
    }

    private static long daysSince(List<DailyScore> scores, DailyScore score) {
        return DAYS.between(scores.get(scores.size() - 1).day(), score.day());
    }

    List<DailyScore> run() {
        return List.copyOf(run);
    }

    /** Those of the run that lie far enough apart, from the oldest on. */
    List<DailyScore> counted() {
        return List.copyOf(counted);
    }
}
