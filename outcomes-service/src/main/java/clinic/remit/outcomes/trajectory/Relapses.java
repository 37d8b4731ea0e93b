package clinic.remit.outcomes.trajectory;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * When depression came back after a remission: two scores at or above the relapse level, 5 to 21 days apart, with none in remission
 * between, or one and an attempt within as many days (domain.md section 6). A score above the threshold but below that level is none.
 *
 * @param found the score with which each relapse was established, the oldest first
 */
record Relapses(List<DailyScore> found, CourseRules rules) {

    /** @param readings the scores are of; an attempt counts from when it is told of */
    static Relapses of(List<DailyScore> scores, Readings readings, CourseRules rules) {
        int level = readings.facts().primary().relapseAtLeast();
        List<LocalDate> attempts = readings.attemptDays();
        List<DailyScore> found = new ArrayList<>();
        List<LocalDate> high = new ArrayList<>();
        boolean wasWell = false;
        for (DailyScore score : scores) {
            if (score.remission()) {
                wasWell = true;
                high.clear();
            } else if (wasWell && score.total() >= level) {
                if (high.stream().anyMatch(day -> isRightDistance(day, score.day(), rules))
                        || attempts.stream().anyMatch(day -> isNear(day, score.day(), rules))) {
                    found.add(score);
                    wasWell = false;
                }
                high.add(score.day());
            }
        }
        return new Relapses(List.copyOf(found), rules);
    }

    private static boolean isRightDistance(LocalDate one, LocalDate other, CourseRules rules) {
        long apart = DAYS.between(one, other);
        return apart >= rules.relapseLeastDaysApart() && apart <= rules.relapseMostDaysApart();
    }

    private static boolean isNear(LocalDate attempt, LocalDate day, CourseRules rules) {
        return Math.abs(DAYS.between(attempt, day)) <= rules.relapseMostDaysApart();
    }

    /** The newest; null if there is none. */
    DailyScore last() {
        return found.isEmpty() ? null : found.get(found.size() - 1);
    }

    /** Whether up to this day, and since the relapse before it, a remission lasted for the recovery time. */
    boolean recoveredBy(LocalDate day, List<DailyScore> scores) {
        LocalDate before = found.stream()
                .map(DailyScore::day)
                .filter(relapse -> relapse.isBefore(day))
                .reduce(LocalDate.MIN, (one, later) -> later);
        LocalDate recovered = null;
        for (DailyScore score : scores) {
            if (score.day().isAfter(day)) {
                break;
            }
            if (!score.remission() || !score.day().isAfter(before)) {
                recovered = null;
            } else if (recovered == null) {
                recovered = score.day().plusDays(rules.recoveryDays());
            }
            if (recovered != null && !score.day().isBefore(recovered)) {
                return true;
            }
        }
        return false;
    }
}
