package clinic.remit.outcomes.trajectory;

import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Decision;
import clinic.remit.outcomes.trajectory.CourseFacts.InjectionFact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What came of a course, in the few values that courses are compared by. Days are local days of the course's zone.
 *
 * @param baselineBand null without a baseline
 * @param injections given in the course; those given elsewhere before it do not count here
 * @param assessable whether response and remission can be judged: an injection was given, the baseline is above the remission threshold,
 *     and a score after it counts
 * @param injectionsToResponse how many had been given before the first score that is a response; null while there is none
 * @param injectionsToRemission as that, for the first remission score
 * @param remissionOn day of the first remission score
 * @param relapseOn day of the score that established the first relapse after it
 * @param lastScoreOn day of the newest score that counts: until then it is known how the patient fared
 * @param injectionsSpared those that the protocol would still have allowed when a stop was accepted; null unless one was, and the course
 *     is over
 */
public record CourseResult(
        LocalDate startedOn,
        String baselineBand,
        int injections,
        boolean assessable,
        Integer injectionsToResponse,
        Integer injectionsToRemission,
        LocalDate remissionOn,
        LocalDate relapseOn,
        LocalDate lastScoreOn,
        Integer injectionsSpared) {

    public static CourseResult of(CourseFacts facts, Trajectory course, CourseRules rules, Instant asOf) {
        List<InjectionFact> counting = facts.courseInjections(asOf);
        List<InjectionFact> given = counting.stream().filter(it -> !it.prior()).toList();
        List<DailyScore> scores = course.scores();
        DailyScore response =
                scores.stream().filter(course::isResponse).findFirst().orElse(null);
        DailyScore remission =
                scores.stream().filter(DailyScore::remission).findFirst().orElse(null);
        return new CourseResult(
                facts.day(facts.startedAt()),
                course.baseline() == null ? null : course.baseline().score().band(),
                given.size(),
                !given.isEmpty() && !scores.isEmpty() && course.responseCanBeJudged(),
                before(response, given),
                before(remission, given),
                remission == null ? null : remission.day(),
                firstRelapse(scores, new Readings(facts, asOf), rules),
                course.newest().map(DailyScore::day).orElse(null),
                isStopped(facts, asOf) ? Math.max(0, facts.maximumInjections() - counting.size()) : null);
    }

    private static Integer before(DailyScore score, List<InjectionFact> given) {
        return score == null
                ? null
                : (int) given.stream()
                        .filter(it -> it.effectiveAt().isBefore(score.effectiveAt()))
                        .count();
    }

    private static LocalDate firstRelapse(List<DailyScore> scores, Readings readings, CourseRules rules) {
        return Relapses.of(scores, readings, rules).found().stream()
                .findFirst()
                .map(DailyScore::day)
                .orElse(null);
    }

    private static boolean isStopped(CourseFacts facts, Instant asOf) {
        return !facts.open()
                && facts.decisions().stream()
                        .anyMatch(it -> it.kind() == RecommendationKind.STOP
                                && it.decision() == Decision.ACCEPTED
                                && !it.decidedAt().isAfter(asOf));
    }
}
