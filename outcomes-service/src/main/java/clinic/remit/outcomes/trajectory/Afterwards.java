package clinic.remit.outcomes.trajectory;

import java.time.Instant;
import java.time.LocalDate;

/** How a patient fared in the time after a day of the course. */
public enum Afterwards {
    RELAPSED,
    NO_RELAPSE,
    /** The scores end too early, or the patient's next course began before. */
    NOT_KNOWN;

    /**
     * @param within so many days after that day
     * @param nextCourse when the patient's next course began; null if none did
     */
    public static Afterwards of(
            CourseFacts facts, CourseRules rules, LocalDate day, int within, LocalDate nextCourse, Instant asOf) {
        LocalDate until = day.plusDays(within);
        Trajectory course = Trajectory.of(facts, rules, asOf);
        boolean relapsed = Relapses.of(course.scores(), new Readings(facts, asOf), rules).found().stream()
                .map(DailyScore::day)
                .anyMatch(relapse -> relapse.isAfter(day)
                        && !relapse.isAfter(until)
                        && (nextCourse == null || relapse.isBefore(nextCourse)));
        if (relapsed) {
            return RELAPSED;
        }
        boolean followed =
                course.newest().filter(it -> !it.day().isBefore(until)).isPresent()
                        && (nextCourse == null || !nextCourse.isBefore(until));
        return followed ? NO_RELAPSE : NOT_KNOWN;
    }
}
