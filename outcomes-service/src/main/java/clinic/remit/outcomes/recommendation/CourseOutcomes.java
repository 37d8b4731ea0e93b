package clinic.remit.outcomes.recommendation;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.Recommendation;
import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.kit.audit.Concerned;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.security.Caller;
import clinic.remit.outcomes.KnownPatients;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseFacts.InjectionFact;
import clinic.remit.outcomes.trajectory.CourseRules;
import clinic.remit.outcomes.trajectory.DailyScore;
import clinic.remit.outcomes.trajectory.Readings;
import clinic.remit.outcomes.trajectory.Trajectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    /** @param counted it is the score of its day that the course is judged by */
    record ScoreView(
            UUID assessmentId, String instrument, Integer total, Instant effectiveAt, boolean acute, boolean counted) {}

    /** @param sustainedOn the local day on which sustained remission was achieved; reported until a relapse */
    record TrajectoryView(
            UUID courseId,
            UUID patientId,
            String primaryInstrument,
            Integer baseline,
            Integer newest,
            Integer improvementPercent,
            OutcomeState state,
            boolean stale,
            LocalDate remissionOnset,
            LocalDate sustainedOn,
            List<ScoreView> scores,
            List<InjectionFact> injections)
            implements AboutPatient {}

    TrajectoryView trajectory(UUID courseId, Caller caller) {
        Course course = reached(courseId, caller);
        CourseFacts facts = clinicFacts.of(course);
        Trajectory it = Trajectory.of(facts, rules, clock.instant());
        List<UUID> counted = it.scores().stream().map(DailyScore::assessmentId).toList();
        return new TrajectoryView(
                courseId,
                course.patientId(),
                facts.primary().code(),
                it.baseline() == null ? null : it.baseline().score().total(),
                it.newest().map(DailyScore::total).orElse(null),
                it.improvementPercent(),
                it.state(),
                it.stale(),
                it.sustained().onset().orElse(null),
                it.achieved() == null ? null : it.achieved().score().day(),
                facts.scores().stream()
                        .map(score -> new ScoreView(
                                score.id(),
                                score.instrument().code(),
                                score.score().total(),
                                score.effectiveAt(),
                                Readings.isAcute(facts, score),
                                counted.contains(score.id())))
                        .toList(),
                facts.courseInjections(clock.instant()));
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
