package clinic.remit.outcomes.recommendation;

import clinic.remit.outcomes.safety.Alerts;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.DailyScore;
import clinic.remit.outcomes.trajectory.Trajectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A course that gets worse raises an alert each time it does: a function of its scores, so that their order of arrival is nothing to it. */
@ApplicationScoped
class WorsenedCourses {

    private final Alerts alerts;

    WorsenedCourses(Alerts alerts) {
        this.alerts = alerts;
    }

    void check(Course course, CourseFacts facts, Trajectory trajectory) {
        alerts.worsened(course.patientId(), course.id(), becameWorse(facts, trajectory));
    }

    /** The second, and its time, of each row of scores that are worse than the baseline by the important change (domain.md section 4). */
    static Map<UUID, Instant> becameWorse(CourseFacts facts, Trajectory trajectory) {
        Map<UUID, Instant> scores = new LinkedHashMap<>();
        int inARow = 0;
        List<DailyScore> daily = trajectory.scores();
        for (DailyScore score : daily) {
            inARow = trajectory.isWorsened(score, facts.primary().importantChange()) ? inARow + 1 : 0;
            if (inARow == 2) {
                scores.put(score.assessmentId(), score.effectiveAt());
            }
        }
        return scores;
    }
}
