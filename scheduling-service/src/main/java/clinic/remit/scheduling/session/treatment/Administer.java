package clinic.remit.scheduling.session.treatment;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.House;
import clinic.remit.scheduling.directory.SupervisionPolicy;
import clinic.remit.scheduling.medication.DoseCalculator;
import clinic.remit.scheduling.medication.DosingPolicy;
import clinic.remit.scheduling.medication.ledger.Ledger;
import clinic.remit.scheduling.session.Injection;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import clinic.remit.scheduling.session.clearance.Clearance;
import clinic.remit.scheduling.session.clearance.Gatekeeper;
import clinic.remit.scheduling.session.handover.HandOvers;
import clinic.remit.scheduling.session.injection.InjectionRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records a dose: the gates are judged again, the supervision is checked and the ledger is written in one transaction. */
@ApplicationScoped
class Administer {

    private final EntityManager entities;
    private final Sessions sessions;
    private final Courses courses;
    private final Gatekeeper gatekeeper;
    private final Directory directory;
    private final House house;
    private final HandOvers handOvers;
    private final Ledger ledger;
    private final Policies policies;
    private final InjectionRecord record;
    private final Clock clock;

    Administer(
            EntityManager entities,
            Sessions sessions,
            Courses courses,
            Gatekeeper gatekeeper,
            Directory directory,
            House house,
            HandOvers handOvers,
            Ledger ledger,
            Policies policies,
            InjectionRecord record,
            Clock clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.courses = courses;
        this.gatekeeper = gatekeeper;
        this.directory = directory;
        this.house = house;
        this.handOvers = handOvers;
        this.ledger = ledger;
        this.policies = policies;
        this.record = record;
        this.clock = clock;
    }

    /** @param physician who attests, with the own token, to be in the room */
    TreatmentSession administer(UUID id, String ifMatch, TreatmentRequests.Administration said, UUID physician) {
        TreatmentSession session = sessions.lock(id, ifMatch);
        if (session.clearance() == null) {
            throw new Conflict(
                    "wrong-state", "The session is not cleared.", Map.of("sessionId", id, "state", session.state()));
        }
        Course course = courses.course(session.courseId());
        course.requireActive();
        gatekeeper.mustBeOpen(course, session.clearance().checks());
        mustSupervise(course.siteId(), physician);
        Instant now = clock.instant();
        Ledger.VialInHand vial = ledger.forInjection(said.vialId(), course.siteId(), course.zone(), now);
        DoseCalculator.Dose dose = possible(said, course, session.clearance(), vial);
        UUID injectedBy = said.injectedBy() == null ? physician : said.injectedBy();
        ledger.draw(
                vial,
                new Ledger.Draw(
                        said.drawnMl(),
                        said.givenMl(),
                        id,
                        course.patientId(),
                        course.prescriberId(),
                        injectedBy,
                        said.wasteWitnessId(),
                        said.wasteMethod(),
                        now));
        BigDecimal deliveredMg = said.givenMl().multiply(vial.concentrationMgPerMl());
        BigDecimal deliveredMgPerKg = deliveredMg.divide(session.clearance().dosingWeightKg(), 3, RoundingMode.HALF_UP);
        Injection injection = new Injection(
                Ids.next(),
                course.injectionGiven(),
                said.doseMgPerKg(),
                said.doseReasonCode(),
                dose.orderedMg(),
                deliveredMg,
                deliveredMgPerKg,
                session.clearance().dosingWeightKg(),
                said.givenMl(),
                said.bodySite(),
                vial.id(),
                physician,
                injectedBy,
                policies.versions());
        session.administered(injection, now, courses.state(course.id()));
        record.given(session, null);
        return session;
    }

    private void mustSupervise(UUID siteId, UUID physician) {
        SupervisionPolicy policy = policies.supervision();
        directory.lockPhysician(physician);
        if (!house.isPresent(siteId, physician)) {
            throw new Conflict(
                    "physician-not-on-site",
                    "Say first that you are on site: PUT /v1/sites/{id}/presence with your own token.",
                    Map.of("siteId", siteId));
        }
        if (house.underObservation(physician) >= policy.mostUnderObservation()) {
            throw new Conflict(
                    "too-many-under-observation",
                    "A physician has at most " + policy.mostUnderObservation() + " patients under observation.",
                    Map.of("physicianId", physician));
        }
        handOvers.mustNotBeOffering(physician);
        Instant last = (Instant) entities.createNativeQuery(
                        "select max(injected_at) from treatment_session where injection_supervised_by = :id",
                        Instant.class)
                .setParameter("id", physician)
                .getSingleResult();
        if (last != null && clock.instant().isBefore(last.plus(policy.betweenInjections()))) {
            throw new Conflict(
                    "injection-too-soon",
                    "A physician supervises one injection in any " + policy.minutesBetweenInjections() + " minutes.",
                    Map.of("notBefore", last.plus(policy.betweenInjections())));
        }
    }

    private DoseCalculator.Dose possible(
            TreatmentRequests.Administration said, Course course, Clearance cleared, Ledger.VialInHand vial) {
        DosingPolicy policy = policies.dosing();
        List<FieldProblem> errors = new ArrayList<>();
        DoseCalculator.Dose dose =
                DoseCalculator.dose(said.doseMgPerKg(), cleared.dosingWeightKg(), vial.concentrationMgPerMl(), policy);
        atMost(errors, "doseMgPerKg", said.doseMgPerKg(), course.capDoseMgPerKg(), "mg/kg, the cap of the course");
        if (said.doseReasonCode() == null) {
            atMost(
                    errors,
                    "doseMgPerKg",
                    said.doseMgPerKg(),
                    cleared.doseMgPerKg(),
                    "mg/kg, as planned; for more, say why in doseReasonCode");
        }
        atMost(errors, "givenMl", said.givenMl(), dose.volumeMl(), "mL for this dose from this vial");
        atMost(errors, "givenMl", said.givenMl(), policy.maximumMl(said.bodySite()), "mL into this body site");
        atMost(errors, "givenMl", said.givenMl(), said.drawnMl(), "mL, what was drawn");
        if (!errors.isEmpty()) {
            String what = said.doseMgPerKg().compareTo(policy.entryErrorAboveMgPerKg()) > 0
                    ? "This is an anaesthetic dose; it must be an entry error."
                    : "The dose is not possible.";
            throw new Unprocessable("dose-not-possible", what, errors);
        }
        return dose;
    }

    private static void atMost(List<FieldProblem> errors, String field, BigDecimal said, BigDecimal most, String unit) {
        if (said.compareTo(most) > 0) {
            errors.add(new FieldProblem(field, said.toPlainString(), "at most " + most.toPlainString() + " " + unit));
        }
    }
}
