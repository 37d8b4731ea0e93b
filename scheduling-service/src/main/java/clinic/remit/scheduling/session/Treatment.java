package clinic.remit.scheduling.session;

import clinic.remit.events.scheduling.AdverseEventCorrected;
import clinic.remit.events.scheduling.AdverseEventRecorded;
import clinic.remit.events.scheduling.Disposition;
import clinic.remit.events.scheduling.SessionAborted;
import clinic.remit.events.scheduling.SessionClosed;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Forbidden;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.security.Roles;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.Readiness;
import clinic.remit.scheduling.medication.BodySite;
import clinic.remit.scheduling.medication.DoseCalculator;
import clinic.remit.scheduling.medication.DoseLadder;
import clinic.remit.scheduling.medication.DosingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** From check-in to discharge, apart from the dose itself. Every step runs in the transaction of its request. */
@ApplicationScoped
class Treatment {

    private final EntityManager entities;
    private final Sessions sessions;
    private final Courses courses;
    private final Gatekeeper gatekeeper;
    private final PlannedDose plannedDose;
    private final Policies policies;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Treatment(
            EntityManager entities,
            Sessions sessions,
            Courses courses,
            Gatekeeper gatekeeper,
            PlannedDose plannedDose,
            Policies policies,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.courses = courses;
        this.gatekeeper = gatekeeper;
        this.plannedDose = plannedDose;
        this.policies = policies;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    TreatmentSession checkIn(UUID id, String ifMatch) {
        TreatmentSession session = sessions.lock(id, ifMatch);
        session.checkIn(clock.instant(), policies.course().checkInBefore());
        return session;
    }

    /** @throws Forbidden if someone other than a physician overrides a gate */
    TreatmentSession clear(UUID id, String ifMatch, PreDoseChecks checks) {
        if (!checks.overrides().isEmpty() && !caller.is(Roles.PHYSICIAN)) {
            throw new Forbidden("Only a physician overrides a gate.");
        }
        TreatmentSession session = sessions.lock(id, ifMatch);
        Course course = courses.course(session.courseId());
        List<Gate> gates = gatekeeper.mustBeOpen(course, checks);
        Readiness known = courses.readiness(course, clock.instant());
        BigDecimal weight =
                DoseCalculator.dosingWeightKg(checks.weightKg(), checks.heightCm(), known.sex(), policies.dosing());
        DoseLadder.Planned dose = plannedDose.next(course, known.state());
        session.clear(new TreatmentSession.Clearance(
                clock.instant(),
                caller.id(),
                weight,
                dose.mgPerKg(),
                dose.why(),
                volumes(dose.mgPerKg(), weight),
                gates,
                checks,
                policies.versions()));
        return session;
    }

    private List<TreatmentSession.PlannedVolume> volumes(BigDecimal mgPerKg, BigDecimal weightKg) {
        DosingPolicy policy = policies.dosing();
        return policy.strengthsMgPerMl().stream()
                .map(strength -> {
                    DoseCalculator.Dose dose = DoseCalculator.dose(mgPerKg, weightKg, strength, policy);
                    return new TreatmentSession.PlannedVolume(
                            strength,
                            dose.orderedMg(),
                            dose.volumeMl(),
                            dose.deliveredMg(),
                            Stream.of(BodySite.values())
                                    .filter(site -> dose.volumeMl().compareTo(policy.maximumMl(site)) <= 0)
                                    .toList());
                })
                .toList();
    }

    TreatmentSession abort(UUID id, String ifMatch, String reasonCode) {
        TreatmentSession session = sessions.lock(id, ifMatch);
        session.abort(reasonCode);
        SessionView view = session.view();
        outbox.publish(new SessionAborted(view.patientId(), view.courseId(), id, reasonCode, clock.instant()));
        return session;
    }

    TreatmentResource.Observed observe(UUID id, Vitals vitals) {
        TreatmentSession session = sessions.locked(id);
        session.observed();
        if (vitals.takenAt().isAfter(clock.instant()) || vitals.takenAt().isBefore(session.injectedAt())) {
            throw new Unprocessable(
                    "implausible",
                    "The time is not possible.",
                    new FieldProblem(
                            "vitals.takenAt", vitals.takenAt().toString(), "after the dose, not in the future"));
        }
        Observation observation = Observation.of(Ids.next(), id, vitals, caller.id());
        entities.persist(observation);
        return observation.view(session.patientId(), policies.discharge().alarm());
    }

    List<TreatmentResource.Observed> observations(UUID sessionId) {
        UUID patientId = sessions.session(sessionId).patientId();
        return observationsOf(sessionId).stream()
                .map(each -> each.view(patientId, policies.discharge().alarm()))
                .toList();
    }

    List<TreatmentResource.EventView> adverseEvents(UUID sessionId) {
        UUID patientId = sessions.session(sessionId).patientId();
        return entities.createQuery("from AdverseEvent where sessionId = :id order by beganAt, id", AdverseEvent.class)
                .setParameter("id", sessionId)
                .getResultStream()
                .map(event -> event.view(patientId))
                .toList();
    }

    AdverseEvent record(UUID id, TreatmentRequests.NewAdverseEvent said) {
        TreatmentSession session = sessions.locked(id);
        session.mustHaveBegun();
        Instant now = clock.instant();
        Instant arrival = session.view().startsAt().minus(policies.course().checkInBefore());
        if (said.occurredAt().isAfter(now) || said.occurredAt().isBefore(arrival)) {
            throw new Unprocessable(
                    "implausible",
                    "The time is not possible.",
                    new FieldProblem(
                            "occurredAt",
                            said.occurredAt().toString(),
                            "since the patient came to the session, and not in the future"));
        }
        AdverseEvent event = AdverseEvent.of(Ids.next(), id, said, caller.id(), now);
        entities.persist(event);
        SessionView view = session.view();
        outbox.publish(new AdverseEventRecorded(
                view.patientId(),
                view.courseId(),
                event.id(),
                1,
                id,
                said.code(),
                said.grade(),
                said.serious(),
                said.resolved(),
                said.occurredAt(),
                clock.instant()));
        return event;
    }

    /** @throws Conflict already-resolved */
    AdverseEvent resolve(UUID eventId) {
        AdverseEvent event = entities.find(AdverseEvent.class, eventId);
        if (event == null) {
            throw new NotFound("adverse event", eventId);
        }
        SessionView session = sessions.locked(event.sessionId()).view();
        entities.refresh(event);
        event.resolve();
        outbox.publish(new AdverseEventCorrected(
                session.patientId(),
                session.courseId(),
                eventId,
                2,
                session.id(),
                event.code(),
                event.grade(),
                event.serious(),
                true,
                event.beganAt(),
                clock.instant()));
        return event;
    }

    TreatmentSession close(UUID id, String ifMatch, TreatmentRequests.Closing said) {
        TreatmentSession session = sessions.lock(id, ifMatch);
        session.mustHaveHadADose();
        if (said.disposition() == Disposition.HOME) {
            mustBeFitForHome(session, said.criteria());
        }
        Instant now = clock.instant();
        session.close(new TreatmentSession.Closed(
                now, caller.id(), said.disposition(), said.criteria(), policies.versions()));
        SessionView view = session.view();
        outbox.publish(new SessionClosed(view.patientId(), view.courseId(), id, said.disposition(), now, now));
        return session;
    }

    private void mustBeFitForHome(TreatmentSession session, TreatmentRequests.HomeCriteria said) {
        if (said == null) {
            throw new Unprocessable(
                    "implausible",
                    "Going home needs the discharge criteria.",
                    new FieldProblem("criteria", "missing", "each criterion, as examined"));
        }
        Readiness known = courses.readiness(courses.course(session.courseId()), clock.instant());
        List<String> unmet = DischargeCriteria.unmet(
                new DischargeCriteria.Facts(
                        session.injectedAt(),
                        session.clearance().checks().vitals(),
                        observationsOf(session.id()).stream()
                                .map(Observation::vitals)
                                .toList(),
                        said.oriented(),
                        said.steadyGait(),
                        said.mpadss(),
                        unresolvedAdverseEvent(session.id()),
                        known.openHighAlert(),
                        known.screenPending(),
                        said.escortPresent(),
                        said.toldNotToDrive()),
                policies.discharge(),
                clock.instant());
        if (!unmet.isEmpty()) {
            throw new Conflict(
                    "discharge-criteria-not-met",
                    "The patient may not go home yet. Each criterion that is not met is listed.",
                    Map.of("unmet", unmet));
        }
    }

    private List<Observation> observationsOf(UUID sessionId) {
        return entities.createQuery("from Observation where sessionId = :id order by takenAt, id", Observation.class)
                .setParameter("id", sessionId)
                .getResultList();
    }

    private boolean unresolvedAdverseEvent(UUID sessionId) {
        return entities.createQuery(
                                "select count(*) from AdverseEvent where sessionId = :id and grade >= :grade and not resolved",
                                Long.class)
                        .setParameter("id", sessionId)
                        .setParameter("grade", policies.discharge().unresolvedAdverseEventFromGrade())
                        .getSingleResult()
                > 0;
    }
}
