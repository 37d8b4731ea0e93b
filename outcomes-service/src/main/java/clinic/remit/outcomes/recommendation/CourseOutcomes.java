package clinic.remit.outcomes.recommendation;

import clinic.remit.events.outcomes.Recommendation;
import clinic.remit.kit.audit.Concerned;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.security.Caller;
import clinic.remit.outcomes.KnownPatients;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseRules;
import clinic.remit.outcomes.trajectory.TrajectoryView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What can be read of a course: its trajectory, what stands, and what stood. */
@ApplicationScoped
class CourseOutcomes {

    private final Recommendations recommendations;
    private final ClinicFacts clinicFacts;
    private final KnownPatients patients;
    private final CourseRules rules;
    private final Concerned concerned;
    private final Clock clock;

    CourseOutcomes(
            Recommendations recommendations,
            ClinicFacts clinicFacts,
            KnownPatients patients,
            CourseRules rules,
            Concerned concerned,
            Clock clock) {
        this.recommendations = recommendations;
        this.clinicFacts = clinicFacts;
        this.patients = patients;
        this.rules = rules;
        this.concerned = concerned;
        this.clock = clock;
    }

    TrajectoryView trajectory(UUID courseId, Caller caller) {
        Course course = reached(courseId, caller);
        CourseFacts facts = clinicFacts.toLookAt(course);
        List<TrajectoryView.Advised> advised = recommendations.all(courseId).stream()
                .map(it -> new TrajectoryView.Advised(
                        it.version(), it.kind(), it.codes(), it.decidedAt(), facts.day(it.decidedAt())))
                .toList();
        return TrajectoryView.of(facts, course.patientId(), rules, clock.instant(), advised);
    }

    Recommendation standing(UUID courseId, Caller caller) {
        reached(courseId, caller);
        return recommendations
                .standing(courseId)
                .map(StandingRecommendation::content)
                .orElseThrow(() -> new NotFound("recommendation of course", courseId));
    }

    /** The newest first. */
    Page<Recommendation> history(UUID courseId, Caller caller, Cursor after, int limit) {
        reached(courseId, caller);
        int before = after == null ? Integer.MAX_VALUE : versionOf(after);
        return Page.of(
                        recommendations.history(courseId, before, limit + 1),
                        limit,
                        last -> new Cursor(
                                String.valueOf(last.content().version()),
                                last.content().recommendationId()))
                .map(StandingRecommendation::content);
    }

    private static int versionOf(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.sortValue());
        } catch (NumberFormatException e) {
            throw new Malformed(
                    "The cursor is not of this list.",
                    List.of(new FieldProblem("cursor", cursor.encoded(), "the value of `next` of the page before")));
        }
    }

    private Course reached(UUID courseId, Caller caller) {
        Course course = recommendations.course(courseId);
        concerned.add(course.patientId());
        if (!patients.mayReach(caller, course.patientId())) {
            throw new NotFound("course", courseId);
        }
        return course;
    }
}
