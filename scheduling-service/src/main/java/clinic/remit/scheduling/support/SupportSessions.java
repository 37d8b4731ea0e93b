package clinic.remit.scheduling.support;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Forbidden;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.outlook.CourseHistory;
import clinic.remit.scheduling.support.plan.SupportKind;
import clinic.remit.scheduling.support.plan.SupportPolicy;
import clinic.remit.scheduling.support.plan.SupportState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The door to support sessions. Each command takes the patient's lock first, then looks at the session. */
@ApplicationScoped
public class SupportSessions {

    private static final UUID NONE = new UUID(0, 0);

    private final EntityManager entities;
    private final Courses courses;
    private final CourseHistory history;
    private final Policies policies;
    private final Caller caller;
    private final Clock clock;

    SupportSessions(
            EntityManager entities,
            Courses courses,
            CourseHistory history,
            Policies policies,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.courses = courses;
        this.history = history;
        this.policies = policies;
        this.caller = caller;
        this.clock = clock;
    }

    /** A support session without its patient. */
    public record Appointment(
            UUID id,
            long version,
            UUID siteId,
            UUID therapistId,
            SupportKind kind,
            Instant startsAt,
            Instant endsAt,
            boolean cancelled) {}

    /** A support session of a patient, without its note. */
    @Schema(name = "SupportVisit")
    public record Visit(
            UUID id,
            UUID courseId,
            UUID patientId,
            SupportKind kind,
            UUID therapistId,
            Instant startsAt,
            Instant endsAt,
            SupportState state) {}

    /** Those of a site that were not entered in error, in order of time. */
    public List<Visit> visits(UUID siteId, Instant from, Instant to) {
        return between("siteId", siteId, from, to).stream()
                .filter(session -> !session.isVoid())
                .map(SupportSession::visit)
                .toList();
    }

    public List<Appointment> appointmentsOfSite(UUID siteId, Instant from, Instant to) {
        return between("siteId", siteId, from, to).stream()
                .map(SupportSession::appointment)
                .toList();
    }

    public List<Appointment> appointmentsOfTherapist(UUID therapistId, Instant from, Instant to) {
        return between("therapistId", therapistId, from, to).stream()
                .map(SupportSession::appointment)
                .toList();
    }

    SupportSession plan(UUID courseId, SupportRequests.NewSession said) {
        Course course = courses.lock(courseId);
        Duration length = length(said.minutes(), policies.support().sessionMinutes());
        mustFit(course, said.startsAt(), length, NONE);
        SupportSession session = SupportSession.planned(Ids.next(), course, said, length, caller.id(), clock.instant());
        entities.persist(session);
        return session;
    }

    SupportSession move(UUID id, String ifMatch, SupportRequests.Move said) {
        SupportSession session = lock(id, ifMatch);
        Duration length = said.minutes() == null ? session.length() : Duration.ofMinutes(said.minutes());
        mustFit(courses.course(session.courseId()), said.startsAt(), length, id);
        session.move(said.startsAt(), length, said.therapistId(), caller.id(), clock.instant());
        return session;
    }

    /** @throws Forbidden if a coordinator tells of a session that somebody treats in; of visits after the stop they may */
    SupportSession settle(UUID id, String ifMatch, SupportRequests.SessionOutcome said) {
        SupportSession session = lock(id, ifMatch);
        if (!isTreating() && !session.isFollowUp()) {
            throw new Forbidden("How a session went, its therapist, a nurse or a physician says.");
        }
        session.settle(said.outcome().state(), said.note(), caller.id(), clock.instant());
        return session;
    }

    SupportSession cancel(UUID id, String ifMatch, String reasonCode) {
        SupportSession session = lock(id, ifMatch);
        session.cancel(reasonCode, caller.id(), clock.instant());
        return session;
    }

    SupportSession voided(UUID id, String ifMatch, String reasonCode) {
        SupportSession session = lock(id, ifMatch);
        session.voided(reasonCode, caller.id(), clock.instant());
        return session;
    }

    SupportSession session(UUID id) {
        SupportSession session = entities.find(SupportSession.class, id);
        if (session == null) {
            throw new NotFound("support session", id);
        }
        return session;
    }

    /** In order of time. */
    List<SupportSession> of(Collection<UUID> courseIds) {
        return entities.createQuery(
                        "from SupportSession where courseId in :ids order by startsAt, id", SupportSession.class)
                .setParameter("ids", courseIds)
                .getResultList();
    }

    /** Under these records. */
    List<SupportSession> plannedFor(Collection<UUID> patientIds) {
        return entities.createQuery(
                        "from SupportSession where patientId in :ids and state = PLANNED and voidedAt is null order by startsAt, id",
                        SupportSession.class)
                .setParameter("ids", patientIds)
                .getResultList();
    }

    List<SupportSession> ofSite(UUID siteId, Instant from, Instant to) {
        return between("siteId", siteId, from, to);
    }

    /** Whether the caller treats, and so may read notes. */
    boolean isTreating() {
        return caller.is(Roles.THERAPIST) || caller.is(Roles.PHYSICIAN) || caller.is(Roles.NURSE);
    }

    SupportViews.SessionView view(SupportSession session) {
        entities.flush();
        return session.view(isTreating());
    }

    private List<SupportSession> between(String whose, UUID id, Instant from, Instant to) {
        return entities.createQuery(
                        "from SupportSession where " + whose
                                + " = :id and startsAt >= :from and startsAt < :to order by startsAt, id",
                        SupportSession.class)
                .setParameter("id", id)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    private SupportSession lock(UUID id, String ifMatch) {
        Etags.required(ifMatch);
        SupportSession session = session(id);
        courses.lock(session.courseId());
        entities.refresh(session);
        Etags.check(ifMatch, session.version());
        return session;
    }

    private static Duration length(Integer minutes, int otherwise) {
        return Duration.ofMinutes(minutes == null ? otherwise : minutes);
    }

    /** Before anything is calculated with it: a time may be as far off as a caller can write it. */
    private void mustFit(Course course, Instant start, Duration length, UUID except) {
        SupportPolicy policy = policies.support();
        Instant earliest = course.startedAt().minus(Duration.ofDays(policy.heldBeforeCourseDays()));
        Instant latest = clock.instant().plus(Duration.ofDays(policy.plannedAheadDays()));
        if (start.isBefore(earliest) || start.isAfter(latest)) {
            throw new Unprocessable(
                    "implausible",
                    "The time is not possible.",
                    new FieldProblem(
                            "startsAt",
                            start.toString(),
                            "at most %d days before the course began, and at most %d days ahead"
                                    .formatted(policy.heldBeforeCourseDays(), policy.plannedAheadDays())));
        }
        if (history.isPatientDeceased(course)) {
            throw new Conflict("patient-deceased", "The patient is dead.", Map.of("courseId", course.id()));
        }
        Instant end = start.plus(length);
        plannedFor(courses.recordsOfPatient(course)).stream()
                .filter(other -> !other.id().equals(except) && other.overlaps(start, end))
                .findFirst()
                .ifPresent(other -> {
                    throw new Conflict(
                            "patient-busy",
                            "The patient has another support session at this time.",
                            Map.of("supportSessionId", other.id()));
                });
    }
}
