package clinic.remit.scheduling.session.late;

import clinic.remit.events.scheduling.SessionClosed;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.kit.security.Caller;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.medication.ledger.Ledger;
import clinic.remit.scheduling.session.Injection;
import clinic.remit.scheduling.session.LateEntry;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import clinic.remit.scheduling.session.booking.Booking;
import clinic.remit.scheduling.session.clearance.PreDoseChecks;
import clinic.remit.scheduling.session.discharge.Closed;
import clinic.remit.scheduling.session.finding.SessionFindings;
import clinic.remit.scheduling.session.injection.InjectionRecord;
import clinic.remit.scheduling.slots.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Records a dose that was given while the system was down (design section 4). It is in the patient, so it is never refused for
 * a gate or a limit: what was not as it should be stays with it as a discrepancy. Refused is only what cannot have happened, and
 * what is probably on record already.
 */
@ApplicationScoped
class EnterLate {

    private final EntityManager entities;
    private final Sessions sessions;
    private final Booking booking;
    private final Courses courses;
    private final Directory directory;
    private final LateDiscrepancies discrepancies;
    private final SessionFindings findings;
    private final Ledger ledger;
    private final InjectionRecord record;
    private final Policies policies;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    EnterLate(
            EntityManager entities,
            Sessions sessions,
            Booking booking,
            Courses courses,
            Directory directory,
            LateDiscrepancies discrepancies,
            SessionFindings findings,
            Ledger ledger,
            InjectionRecord record,
            Policies policies,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.booking = booking;
        this.courses = courses;
        this.directory = directory;
        this.discrepancies = discrepancies;
        this.findings = findings;
        this.ledger = ledger;
        this.record = record;
        this.policies = policies;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param allowDuplicate the physician knows that it is none of those on record */
    TreatmentSession enter(
            UUID sessionId, String ifMatch, LateRequests.LateAdministration said, boolean allowDuplicate) {
        TreatmentSession session = sessions.lock(sessionId, ifMatch);
        session.mustBeBeforeDose();
        mustHaveHappened(said);
        if (said.roomId() != null) {
            throw implausible("roomId", said.roomId(), "absent: the session has its room");
        }
        if (!session.covers(said.performedAt(), policies.course().checkInBefore())) {
            throw implausible(
                    "performedAt",
                    said.performedAt(),
                    "within the session, from "
                            + session.arrival(policies.course().checkInBefore()) + " to "
                            + session.place().endsAt()
                            + "; a dose of another time has a session of its own: POST /v1/courses/"
                            + session.courseId() + "/late-administrations");
        }
        given(session, courses.course(session.courseId()), said, allowDuplicate);
        booking.begins(session);
        return session;
    }

    /**
     * @param allowDuplicate the physician knows that it is none of those on record
     * @throws Unprocessable if no room of the course's site is named
     */
    TreatmentSession enterUnbooked(UUID courseId, LateRequests.LateAdministration said, boolean allowDuplicate) {
        Course course = courses.lock(courseId);
        mustHaveHappened(said);
        if (said.roomId() == null || !directory.room(said.roomId()).siteId().equals(course.siteId())) {
            throw implausible(
                    "roomId",
                    said.roomId() == null ? "missing" : said.roomId(),
                    "a room of the course's site, where the dose was given");
        }
        TreatmentSession session =
                TreatmentSession.book(Ids.next(), course, taken(said), Duration.ZERO, Duration.ofMinutes(1));
        given(session, course, said, allowDuplicate);
        return session;
    }

    /** The time that the dose took; nobody had booked it. */
    private Slot taken(LateRequests.LateAdministration said) {
        return new Slot(
                said.performedAt(),
                said.performedAt().plus(Duration.ofMinutes(policies.course().sessionMinutes())),
                said.roomId(),
                supervisor(said));
    }

    private void given(
            TreatmentSession session, Course course, LateRequests.LateAdministration said, boolean allowDuplicate) {
        UUID supervisor = supervisor(said);
        directory.lockPhysician(supervisor);
        Ledger.UsedVial used = ledger.used(said.vialId(), course.siteId(), course.zone(), said.performedAt());
        if (!allowDuplicate) {
            record.mustBeNew(
                    courses.recordsOfPatient(course),
                    said.performedAt(),
                    policies.course().sameDoseWithin());
        }
        PreDoseChecks checks = said.checks() == null ? session.checks() : said.checks();
        LateDiscrepancies.Found found = discrepancies.of(course, said, supervisor, checks, used);
        BigDecimal mg = said.givenMl().multiply(used.vial().concentrationMgPerMl());
        session.administeredLate(
                new Injection(
                        Ids.next(),
                        course.injectionGiven(),
                        said.doseMgPerKg(),
                        null,
                        found.orderedMg(),
                        mg,
                        mg.divide(said.dosingWeightKg(), 3, RoundingMode.HALF_UP),
                        said.dosingWeightKg(),
                        said.givenMl(),
                        said.bodySite(),
                        said.vialId(),
                        supervisor,
                        injector(said, supervisor),
                        policies.versions()),
                said.performedAt(),
                courses.stateThen(course.id(), said.performedAt()),
                new LateEntry(said.reasonCode(), clock.instant(), caller.id(), said.checks(), found.discrepancies()));
        entities.persist(session);
        entities.flush(); // the ledger's line names the session
        ledger.draw(
                used.vial(),
                new Ledger.Draw(
                        said.drawnMl(),
                        said.givenMl(),
                        session.id(),
                        course.patientId(),
                        course.prescriberId(),
                        injector(said, supervisor),
                        said.wasteWitnessId(),
                        said.wasteMethod(),
                        said.performedAt()));
        record.given(session, said.reasonCode());
        findings.enteredLate(session, said.checks());
        if (said.discharge() != null) {
            discharged(session, said.discharge());
        }
    }

    private void discharged(TreatmentSession session, LateRequests.LateDischarge said) {
        session.close(new Closed(said.at(), caller.id(), said.disposition(), null, policies.versions()));
        outbox.publish(new SessionClosed(
                session.patientId(), session.courseId(), session.id(), said.disposition(), said.at(), clock.instant()));
    }

    /** Before anything is calculated with its times. */
    private void mustHaveHappened(LateRequests.LateAdministration said) {
        Instant now = clock.instant();
        if (said.performedAt().isAfter(now)) {
            throw implausible("performedAt", said.performedAt(), "not in the future");
        }
        if (said.givenMl().compareTo(said.drawnMl()) > 0) {
            throw implausible(
                    "givenMl",
                    said.givenMl(),
                    "at most drawnMl, " + said.drawnMl().toPlainString() + " mL");
        }
        Instant left = said.dischargedAt();
        if (left != null && (left.isAfter(now) || left.isBefore(said.performedAt()))) {
            throw implausible("discharge.at", left, "after the dose, and not in the future");
        }
    }

    private UUID supervisor(LateRequests.LateAdministration said) {
        return said.supervisedBy() == null ? caller.id() : said.supervisedBy();
    }

    private static UUID injector(LateRequests.LateAdministration said, UUID supervisor) {
        return said.injectedBy() == null ? supervisor : said.injectedBy();
    }

    private static Unprocessable implausible(String field, Object wrong, String right) {
        return new Unprocessable(
                "implausible", "This cannot have happened so.", new FieldProblem(field, wrong.toString(), right));
    }
}
