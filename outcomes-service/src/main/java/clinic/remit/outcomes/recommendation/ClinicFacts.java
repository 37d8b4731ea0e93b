package clinic.remit.outcomes.recommendation;

import clinic.remit.kit.http.NotFound;
import clinic.remit.outcomes.KnownPatients;
import clinic.remit.outcomes.assessment.Assessment;
import clinic.remit.outcomes.assessment.Assessments;
import clinic.remit.outcomes.assessment.CountedScore;
import clinic.remit.outcomes.assessment.PatientScores;
import clinic.remit.outcomes.instruments.Instruments;
import clinic.remit.outcomes.trajectory.CourseFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Keeps what scheduling tells, by id and version, and gathers all that is known of a course. */
@ApplicationScoped
class ClinicFacts {

    private final EntityManager rows;
    private final KnownPatients patients;
    private final Assessments assessments;
    private final Instruments instruments;

    ClinicFacts(EntityManager rows, KnownPatients patients, Assessments assessments, Instruments instruments) {
        this.rows = rows;
        this.patients = patients;
        this.assessments = assessments;
        this.instruments = instruments;
    }

    Course course(UUID id, UUID patientId) {
        Course known = rows.find(Course.class, id);
        if (known == null) {
            known = new Course(id, patientId);
            rows.persist(known);
        }
        return known;
    }

    /** A started course; its patient is locked until the transaction ends. */
    Course locked(UUID courseId, UUID patientId) {
        patients.lock(patientId);
        return Optional.ofNullable(rows.find(Course.class, courseId))
                .filter(Course::isStarted)
                .orElseThrow(() -> new NotFound("course", courseId));
    }

    void keep(Injection told) {
        Injection known = rows.find(Injection.class, told.id());
        if (known == null || known.version() < told.version()) {
            rows.merge(told);
        }
    }

    /** Returns whether it was news. */
    boolean keep(AdverseEvent told) {
        AdverseEvent known = rows.find(AdverseEvent.class, told.id());
        boolean news = known == null || known.version() < told.version();
        if (news) {
            rows.merge(told);
        }
        return news;
    }

    void keep(PhysicianDecision told) {
        rows.merge(told);
    }

    /** Started courses of the patient, under whatever id, the oldest first. */
    List<Course> courses(List<UUID> patientIds) {
        return rows.createQuery(
                        "select c from Course c where c.patientId in ?1 and c.startedAt is not null"
                                + " order by c.startedAt, c.id",
                        Course.class)
                .setParameter(1, patientIds)
                .getResultList();
    }

    /** As {@link #of}, where nothing is changed afterwards: what is read is not kept beside a copy of itself, and a long course is quick. */
    CourseFacts toLookAt(Course course) {
        rows.unwrap(Session.class).setDefaultReadOnly(true);
        return of(course);
    }

    CourseFacts of(Course course) {
        List<UUID> ids = patients.idsOf(course.patientId());
        return of(course, ids, assessments.counted(ids));
    }

    /** The scores of the patient, under whatever id. */
    PatientScores scores(UUID patientId) {
        return assessments.of(patients.idsOf(patientId));
    }

    /** With the scores as this transaction is about to leave them. */
    CourseFacts of(Course course, PatientScores scores) {
        return of(
                course,
                scores.patientIds(),
                scores.standing().stream().map(Assessment::counted).toList());
    }

    private CourseFacts of(Course course, List<UUID> ids, List<CountedScore> scores) {
        return new Gathered(
                        ids.stream().map(patients::findById).toList(),
                        scores,
                        rows.createQuery(
                                        "select i from Injection i where i.patientId in ?1 and i.voided = false",
                                        Injection.class)
                                .setParameter(1, ids)
                                .getResultList(),
                        rows.createQuery(
                                        "select a from AdverseEvent a where a.patientId in ?1 and a.voided = false"
                                                + " and a.courseId = ?2",
                                        AdverseEvent.class)
                                .setParameter(1, ids)
                                .setParameter(2, course.id())
                                .getResultList(),
                        rows.createQuery(
                                        "select d from PhysicianDecision d where d.courseId = ?1",
                                        PhysicianDecision.class)
                                .setParameter(1, course.id())
                                .getResultList(),
                        course.isOpen() ? null : nextStartedAt(course, ids))
                .facts(course, instruments, id -> rows.find(StandingRecommendation.class, id));
    }

    private Instant nextStartedAt(Course course, List<UUID> ids) {
        return rows.createQuery(
                        "select min(c.startedAt) from Course c where c.patientId in ?1 and c.startedAt > ?2",
                        Instant.class)
                .setParameter(1, ids)
                .setParameter(2, course.startedAt())
                .getSingleResult();
    }
}
