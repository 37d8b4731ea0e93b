package clinic.remit.scheduling.support;

import clinic.remit.kit.ids.Ids;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.CourseBegun;
import clinic.remit.scheduling.course.CourseEnded;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.PatientDeceased;
import clinic.remit.scheduling.course.outlook.CourseHistory;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.Site;
import clinic.remit.scheduling.support.plan.FollowUpDates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Visits after a stop come and go with what happens to courses and patients; in the same transaction, under the patient's lock. */
@ApplicationScoped
class FollowUps {

    private final EntityManager entities;
    private final SupportSessions sessions;
    private final Courses courses;
    private final CourseHistory history;
    private final Directory directory;
    private final Policies policies;
    private final Clock clock;

    FollowUps(
            EntityManager entities,
            SupportSessions sessions,
            Courses courses,
            CourseHistory history,
            Directory directory,
            Policies policies,
            Clock clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.courses = courses;
        this.history = history;
        this.directory = directory;
        this.policies = policies;
        this.clock = clock;
    }

    /** The days count from the stop, in the course's zone; the hours are the site's. */
    void on(@Observes CourseEnded ended) {
        Course course = courses.course(ended.courseId());
        if (!course.isCompleted() || history.isPatientDeceased(course)) {
            return;
        }
        Site site = directory.site(course.siteId());
        LocalDate stop = course.endedAt().atZone(course.zone()).toLocalDate();
        Instant now = clock.instant();
        FollowUpDates.after(stop, site.openingHours(), ZoneId.of(site.timeZone()), policies.support())
                .forEach(visit ->
                        entities.persist(SupportSession.followUp(Ids.next(), course, visit, policies.support(), now)));
    }

    /** Who is treated again is seen in that course. */
    void on(@Observes CourseBegun begun) {
        sessions.plannedFor(courses.recordsOfPatient(courses.course(begun.courseId()))).stream()
                .filter(SupportSession::isFollowUp)
                .forEach(visit -> visit.cancel("COURSE_BEGUN", null, clock.instant()));
    }

    void on(@Observes PatientDeceased deceased) {
        sessions.plannedFor(List.of(deceased.patientId()))
                .forEach(session -> session.cancel("PATIENT_DECEASED", null, clock.instant()));
    }
}
