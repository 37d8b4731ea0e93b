package clinic.remit.scheduling.course;

import clinic.remit.events.scheduling.CourseStarted;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.NotKnownHere;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Begins a course for a patient who may be treated, on terms that stay fixed. */
@ApplicationScoped
class StartCourse {

    private final EntityManager entities;
    private final Courses courses;
    private final Holds holds;
    private final KnownFacts known;
    private final Directory directory;
    private final Policies policies;
    private final Outbox outbox;
    private final Clock clock;
    private final Event<CourseBegun> begun;

    StartCourse(
            EntityManager entities,
            Courses courses,
            Holds holds,
            KnownFacts known,
            Directory directory,
            Policies policies,
            Outbox outbox,
            Clock clock,
            Event<CourseBegun> begun) {
        this.entities = entities;
        this.courses = courses;
        this.holds = holds;
        this.known = known;
        this.directory = directory;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
        this.begun = begun;
    }

    @Transactional
    Course start(CourseRequests.NewCourse said) {
        known.patient(said.patientId()).orElseThrow(() -> new NotKnownHere("patient", said.patientId()));
        PatientFacts patient = known.lock(said.patientId());
        Site site = directory.site(said.siteId());
        directory.physician(said.prescriberId());
        Protocol protocol = possible(Protocol.of(said.protocol(), policies.course()));
        mustFollow(said);
        mustBeFree(said);
        mustBeTreatable(patient);
        Instant now = clock.instant();
        Course course = Course.start(Ids.next(), said, patient.determinationId(), site.timeZone(), protocol, now);
        entities.persist(course);
        outbox.publish(started(course, now));
        begun.fire(new CourseBegun(course.id(), course.patientId()));
        holds.settle(course, patient);
        return course;
    }

    private void mustBeTreatable(PatientFacts patient) {
        List<String> reasons = new ArrayList<>();
        if (!patient.isActive()) {
            reasons.add("PATIENT_NOT_ACTIVE");
        }
        if (!patient.isDetermined()) {
            reasons.add("NOT_DETERMINED");
        } else if (patient.isRevoked()) {
            reasons.add("ELIGIBILITY_REVOKED");
        } else if (!patient.isSignedOff()) {
            reasons.add("DETERMINATION_" + patient.eligibilityResult() + "_NOT_SIGNED_OFF");
        } else if (!patient.isEligible(clock.instant())) {
            reasons.add("DETERMINATION_EXPIRED");
        }
        if (!patient.isConsented()) {
            reasons.add("NO_CONSENT_IN_FORCE");
        }
        if (known.openHighAlert(patient.patientId()).isPresent()) {
            reasons.add("HIGH_ALERT_OPEN");
        }
        if (!reasons.isEmpty()) {
            throw new Conflict(
                    "not-eligible",
                    "A course needs an active patient, a consent in force, no open alert of level HIGH, and a determination"
                            + " that is signed off and still valid.",
                    Map.of("patientId", patient.patientId(), "reasons", reasons));
        }
    }

    private void mustBeFree(CourseRequests.NewCourse said) {
        courses.activeOf(said.patientId()).ifPresent(open -> {
            throw new Conflict(
                    "course-open",
                    "The patient has an open course; end it before another begins.",
                    Map.of("courseId", open.id()));
        });
    }

    private void mustFollow(CourseRequests.NewCourse said) {
        if (said.precedingCourseId() == null) {
            return;
        }
        Course before = entities.find(Course.class, said.precedingCourseId());
        if (before == null || !before.patientId().equals(said.patientId())) {
            throw new Unprocessable(
                    "implausible",
                    "The preceding course is not one of this patient.",
                    new FieldProblem(
                            "precedingCourseId",
                            said.precedingCourseId().toString(),
                            "an ended course of this patient"));
        }
    }

    private Protocol possible(Protocol protocol) {
        List<FieldProblem> errors = new ArrayList<>();
        if (protocol.startDoseMgPerKg().signum() <= 0
                || protocol.startDoseMgPerKg().compareTo(protocol.capDoseMgPerKg()) > 0) {
            errors.add(new FieldProblem(
                    "protocol.startDoseMgPerKg",
                    protocol.startDoseMgPerKg().toPlainString(),
                    "above 0 and at most " + protocol.capDoseMgPerKg().toPlainString() + " mg/kg"));
        }
        within(
                errors,
                "protocol.maximumInjections",
                protocol.maximumInjections(),
                1,
                policies.course().maximumInjections());
        within(
                errors,
                "protocol.leastIntervalHours",
                protocol.leastIntervalHours(),
                policies.course().leastIntervalHours(),
                24 * policies.course().longestIntervalDays());
        if (!errors.isEmpty()) {
            throw new Unprocessable("implausible", "The protocol goes beyond the clinic's limits.", errors);
        }
        return protocol;
    }

    private static void within(List<FieldProblem> errors, String field, int value, int least, int most) {
        if (value < least || value > most) {
            errors.add(new FieldProblem(field, Integer.toString(value), least + " to " + most));
        }
    }

    private static CourseStarted started(Course course, Instant now) {
        return new CourseStarted(
                course.patientId(),
                course.id(),
                course.siteId(),
                course.zone().getId(),
                course.precedingCourseId(),
                course.prescriberId(),
                course.determinationId(),
                course.primaryInstrument(),
                course.primaryInstrumentVersion(),
                course.startDoseMgPerKg(),
                course.capDoseMgPerKg(),
                course.maximumInjections(),
                course.leastIntervalHours(),
                course.startedAt(),
                now);
    }
}
