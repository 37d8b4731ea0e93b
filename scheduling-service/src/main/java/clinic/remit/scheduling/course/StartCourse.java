package clinic.remit.scheduling.course;

import clinic.remit.events.scheduling.CourseStarted;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.NotKnownHere;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.hold.Holds;
import clinic.remit.scheduling.course.known.KnownFacts;
import clinic.remit.scheduling.course.known.Person;
import clinic.remit.scheduling.course.protocol.Protocol;
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
import java.util.UUID;

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
        Person patient = mustStandForItself(said.patientId());
        Site site = directory.site(said.siteId());
        directory.physician(said.prescriberId());
        Protocol protocol = Protocol.of(said.protocol(), policies.course());
        protocol.mustBePossible("protocol.", policies.course());
        mustFollow(said, patient);
        mustBeFree(patient);
        mustBeTreatable(patient);
        Instant now = clock.instant();
        Course course = Course.start(Ids.next(), said, patient.determinationId(), site.timeZone(), protocol, now);
        entities.persist(course);
        outbox.publish(started(course, now));
        begun.fire(new CourseBegun(course.id(), course.patientId()));
        holds.settle(course.asHeld(), patient, null);
        return course;
    }

    private Person mustStandForItself(UUID patientId) {
        Person patient = known.lockPerson(patientId);
        if (!patient.patientId().equals(patientId)) {
            throw new Conflict(
                    "patient-merged",
                    "The record was merged into another, under which the course is to begin.",
                    Map.of("patientId", patientId, "survivorId", patient.patientId()));
        }
        return patient;
    }

    private void mustBeTreatable(Person patient) {
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
        if (known.openHighAlert(patient).isPresent()) {
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

    private void mustBeFree(Person patient) {
        courses.activeOf(patient).forEach(open -> {
            throw new Conflict(
                    "course-open",
                    "The patient has an open course; end it before another begins.",
                    Map.of("courseId", open.id()));
        });
    }

    private void mustFollow(CourseRequests.NewCourse said, Person patient) {
        if (said.precedingCourseId() == null) {
            return;
        }
        Course before = entities.find(Course.class, said.precedingCourseId());
        if (before == null || !patient.patientIds().contains(before.patientId())) {
            throw new Unprocessable(
                    "implausible",
                    "The preceding course is not one of this patient.",
                    new FieldProblem(
                            "precedingCourseId",
                            said.precedingCourseId().toString(),
                            "an ended course of this patient"));
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
