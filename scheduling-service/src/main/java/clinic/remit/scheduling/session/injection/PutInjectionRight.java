package clinic.remit.scheduling.session.injection;

import clinic.remit.events.scheduling.SessionAborted;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.medication.ledger.Ledger;
import clinic.remit.scheduling.session.Injection;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import clinic.remit.scheduling.session.booking.Booking;
import clinic.remit.scheduling.session.observation.Observations;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Corrects or voids the record of an injection, in one transaction with the ledger, so that the two never differ. A record is
 * made true, also where what is true was no good treatment: no gate and no limit of a dose is judged here.
 */
@ApplicationScoped
class PutInjectionRight {

    private final Sessions sessions;
    private final Booking booking;
    private final Courses courses;
    private final Observations observations;
    private final Ledger ledger;
    private final InjectionRecord record;
    private final Policies policies;
    private final Outbox outbox;
    private final Clock clock;

    PutInjectionRight(
            Sessions sessions,
            Booking booking,
            Courses courses,
            Observations observations,
            Ledger ledger,
            InjectionRecord record,
            Policies policies,
            Outbox outbox,
            Clock clock) {
        this.sessions = sessions;
        this.booking = booking;
        this.courses = courses;
        this.observations = observations;
        this.ledger = ledger;
        this.record = record;
        this.policies = policies;
        this.outbox = outbox;
        this.clock = clock;
    }

    TreatmentSession correct(UUID id, String ifMatch, InjectionRequests.Correction said) {
        TreatmentSession session = sessions.lock(id, ifMatch);
        session.mustHaveAnInjection();
        if (!said.saysSomething()) {
            throw implausible("reasonCode", said.reasonCode(), "with at least one field that was wrong");
        }
        Injection before = session.injection();
        Instant at = or(said.performedAt(), session.injectedAt());
        mustBeWhenItCouldBe(session, at);
        Injection after = corrected(session, said);
        if (after.givenMl().compareTo(before.givenMl()) != 0
                || said.witnessId() != null
                || !after.injectedBy().equals(before.injectedBy())
                || !at.equals(session.injectedAt())) {
            ledger.correct(new Ledger.DoseCorrection(
                    id, after.givenMl(), after.injectedBy(), at, said.reasonCode(), said.witnessId()));
        }
        session.correct(after, at);
        record.corrected(session, said.reasonCode());
        return session;
    }

    private static Injection corrected(TreatmentSession session, InjectionRequests.Correction said) {
        Injection before = session.injection();
        BigDecimal weight = or(said.dosingWeightKg(), session.dosingWeightKg());
        BigDecimal given = or(said.givenMl(), before.givenMl());
        BigDecimal perMl = before.deliveredMg().divide(before.givenMl(), 6, RoundingMode.HALF_UP);
        BigDecimal mg = given.multiply(perMl).setScale(3, RoundingMode.HALF_UP);
        return new Injection(
                before.id(),
                before.ordinal(),
                said.orderedMg() == null
                        ? before.orderedMgPerKg()
                        : said.orderedMg().divide(weight, 3, RoundingMode.HALF_UP),
                before.doseReasonCode(),
                or(said.orderedMg(), before.orderedMg()),
                mg,
                mg.divide(weight, 3, RoundingMode.HALF_UP),
                weight,
                given,
                or(said.bodySite(), before.bodySite()),
                before.vialId(),
                before.supervisedBy(),
                or(said.injectedBy(), before.injectedBy()),
                before.policyVersions());
    }

    /** What was seen after the dose stays after it. */
    private void mustBeWhenItCouldBe(TreatmentSession session, Instant at) {
        if (at.isAfter(clock.instant())) {
            throw implausible("performedAt", at, "not in the future");
        }
        Instant arrival = session.arrival(policies.course().checkInBefore());
        if (arrival != null && at.isBefore(arrival)) {
            throw implausible(
                    "performedAt", at, "since " + arrival + ", when the patient may have come to the session");
        }
        Optional<Instant> first = observations.firstOf(session.id());
        if (first.isPresent() && at.isAfter(first.get())) {
            throw implausible("performedAt", at, "not after " + first.get() + ", the first vital signs after the dose");
        }
        if (session.closedAt() != null && session.closedAt().isBefore(at)) {
            throw implausible("performedAt", at, "before the session was closed");
        }
    }

    TreatmentSession voidIt(UUID id, String ifMatch, InjectionRequests.Voiding said) {
        TreatmentSession session = sessions.lock(id, ifMatch);
        boolean ended = session.voidInjection(said.reasonCode());
        Course course = courses.course(session.courseId());
        course.injectionVoided();
        ledger.undo(new Ledger.DoseVoiding(
                id,
                said.reasonCode(),
                said.drawnDrug() == InjectionRequests.DrawnDrug.LOST,
                said.witnessId(),
                said.wasteMethod()));
        record.voided(session, said.reasonCode());
        if (ended) {
            outbox.publish(new SessionAborted(
                    session.patientId(), session.courseId(), id, said.reasonCode(), clock.instant()));
            booking.givesUpPlace(session);
        }
        return session;
    }

    private static <T> T or(T said, T before) {
        return said == null ? before : said;
    }

    private static Unprocessable implausible(String field, Object wrong, String right) {
        return new Unprocessable(
                "implausible", "The correction is not possible.", new FieldProblem(field, wrong.toString(), right));
    }
}
