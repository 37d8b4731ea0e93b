package clinic.remit.outcomes.recommendation;

import clinic.remit.outcomes.KnownPatient;
import clinic.remit.outcomes.KnownPatients;
import clinic.remit.outcomes.assessment.Assessment;
import clinic.remit.outcomes.assessment.PatientScores;
import clinic.remit.outcomes.assessment.Place;
import clinic.remit.outcomes.due.BookedSessions;
import clinic.remit.outcomes.due.DueAssessments;
import clinic.remit.outcomes.due.DueFacts;
import clinic.remit.outcomes.due.DueFacts.Booked;
import clinic.remit.outcomes.due.DuePolicy;
import clinic.remit.outcomes.safety.Tasks;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseRules;
import clinic.remit.outcomes.trajectory.Trajectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the list of scores that are due, in the transaction that changes what it follows from. */
@ApplicationScoped
class DueScores {

    private final ClinicFacts clinicFacts;
    private final KnownPatients patients;
    private final BookedSessions sessions;
    private final DuePolicy policy;
    private final CourseRules rules;
    private final DueAssessments due;
    private final Tasks tasks;

    DueScores(
            ClinicFacts clinicFacts,
            KnownPatients patients,
            BookedSessions sessions,
            DuePolicy policy,
            CourseRules rules,
            DueAssessments due,
            Tasks tasks) {
        this.clinicFacts = clinicFacts;
        this.patients = patients;
        this.sessions = sessions;
        this.policy = policy;
        this.rules = rules;
        this.due = due;
        this.tasks = tasks;
    }

    void keep(UUID patientId, Instant now) {
        PatientScores scores = clinicFacts.scores(patientId);
        Map<Course, CourseFacts> courses = new LinkedHashMap<>();
        clinicFacts.courses(scores.patientIds()).forEach(course -> courses.put(course, clinicFacts.of(course, scores)));
        keep(scores, courses, now);
    }

    /** @param courses all of the patient, the oldest first */
    void keep(PatientScores scores, Map<Course, CourseFacts> courses, Instant now) {
        KnownPatient patient = patients.findById(scores.patientIds().get(0));
        Map<UUID, List<Booked>> booked = courses.isEmpty() ? Map.of() : sessions.open(scores.patientIds());
        List<DueFacts.Plan> plans = courses.entrySet().stream()
                .map(each -> plan(
                        each.getKey(),
                        each.getValue(),
                        booked.getOrDefault(each.getKey().id(), List.of()),
                        now))
                .toList();
        DueFacts facts = new DueFacts(
                patient.isDeceased(),
                plans,
                scores.awaitingScreen().map(DueScores::answer).orElse(null),
                scores.unasked().map(DueScores::answer).orElse(null));
        due.become(scores.patientIds(), policy.decide(facts));
        remind(courses.keySet(), policy.missed(facts, now));
    }

    /** A task for each score after a stop that is missed; the table that decides at the change of the day comes back for the next. */
    private void remind(Collection<Course> courses, DuePolicy.Missed missed) {
        for (Course course : courses.stream().filter(Course::isCompleted).toList()) {
            boolean followed = course.id().equals(missed.courseId());
            tasks.scoresMissed(course.patientId(), course.id(), followed ? missed.days() : List.of());
            if (followed) {
                course.lookAgain(missed.next());
            }
        }
    }

    private DueFacts.Plan plan(Course course, CourseFacts facts, List<Booked> booked, Instant now) {
        return new DueFacts.Plan(
                facts,
                Trajectory.of(facts, rules, now),
                course.siteId(),
                course.isCompleted(),
                course.endedAt(),
                booked);
    }

    private static DueFacts.Answer answer(Assessment it) {
        return new DueFacts.Answer(it.instrument(), it.score(), it.place() == Place.HOME, it.recordedAt());
    }
}
