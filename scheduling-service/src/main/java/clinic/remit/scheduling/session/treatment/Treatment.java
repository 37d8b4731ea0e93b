package clinic.remit.scheduling.session.treatment;

import clinic.remit.events.scheduling.Disposition;
import clinic.remit.events.scheduling.SessionAborted;
import clinic.remit.events.scheduling.SessionClosed;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Forbidden;
import clinic.remit.kit.http.Unprocessable;
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
import clinic.remit.scheduling.session.SessionView;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import clinic.remit.scheduling.session.adverse.AdverseEvents;
import clinic.remit.scheduling.session.booking.Booking;
import clinic.remit.scheduling.session.clearance.Clearance;
import clinic.remit.scheduling.session.clearance.Gate;
import clinic.remit.scheduling.session.clearance.Gatekeeper;
import clinic.remit.scheduling.session.clearance.PlannedVolume;
import clinic.remit.scheduling.session.clearance.PreDoseChecks;
import clinic.remit.scheduling.session.discharge.Closed;
import clinic.remit.scheduling.session.discharge.DischargeCriteria;
import clinic.remit.scheduling.session.discharge.HomeCriteria;
import clinic.remit.scheduling.session.finding.SessionFindings;
import clinic.remit.scheduling.session.observation.Observations;
import jakarta.enterprise.context.ApplicationScoped;
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

    private final Sessions sessions;
    private final Booking booking;
    private final Courses courses;
    private final Gatekeeper gatekeeper;
    private final SessionFindings findings;
    private final PlannedDose plannedDose;
    private final Observations observations;
    private final AdverseEvents adverseEvents;
    private final Policies policies;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Treatment(
            Sessions sessions,
            Booking booking,
            Courses courses,
            Gatekeeper gatekeeper,
            SessionFindings findings,
            PlannedDose plannedDose,
            Observations observations,
            AdverseEvents adverseEvents,
            Policies policies,
            Outbox outbox,
            Caller caller,
            Clock clock) {
        this.sessions = sessions;
        this.booking = booking;
        this.courses = courses;
        this.gatekeeper = gatekeeper;
        this.findings = findings;
        this.plannedDose = plannedDose;
        this.observations = observations;
        this.adverseEvents = adverseEvents;
        this.policies = policies;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    TreatmentSession checkIn(UUID id, String ifMatch) {
        TreatmentSession session = sessions.lock(id, ifMatch);
        session.checkIn(clock.instant(), policies.course().checkInBefore());
        booking.begins(session);
        return session;
    }

    /** @throws Forbidden if someone other than a physician overrides a gate */
    TreatmentSession clear(UUID id, String ifMatch, PreDoseChecks checks) {
        if (!checks.overrides().isEmpty() && !caller.is(Roles.PHYSICIAN)) {
            throw new Forbidden("Only a physician overrides a gate.");
        }
        findings.beforeDose(id, ifMatch, checks);
        TreatmentSession session = sessions.lock(id, ifMatch);
        Course course = courses.course(session.courseId());
        gatekeeper.mustBeUsualWeight(course, id, checks);
        List<Gate> gates = gatekeeper.mustBeOpen(course, checks);
        Readiness known = courses.readiness(course, clock.instant());
        BigDecimal weight =
                DoseCalculator.dosingWeightKg(checks.weightKg(), checks.heightCm(), known.sex(), policies.dosing());
        DoseLadder.Planned dose = plannedDose.next(course, known.state());
        session.clear(new Clearance(
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

    private List<PlannedVolume> volumes(BigDecimal mgPerKg, BigDecimal weightKg) {
        DosingPolicy policy = policies.dosing();
        return policy.strengthsMgPerMl().stream()
                .map(strength -> {
                    DoseCalculator.Dose dose = DoseCalculator.dose(mgPerKg, weightKg, strength, policy);
                    return new PlannedVolume(
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
        SessionView view = SessionView.of(session);
        outbox.publish(new SessionAborted(view.patientId(), view.courseId(), id, reasonCode, clock.instant()));
        booking.givesUpPlace(session);
        return session;
    }

    TreatmentSession close(UUID id, String ifMatch, TreatmentRequests.Closing said) {
        TreatmentSession session = sessions.lock(id, ifMatch);
        session.mustHaveHadADose();
        if (said.disposition() == Disposition.HOME) {
            mustBeFitForHome(session, said.criteria());
        }
        Instant now = clock.instant();
        session.close(new Closed(now, caller.id(), said.disposition(), said.criteria(), policies.versions()));
        SessionView view = SessionView.of(session);
        outbox.publish(new SessionClosed(view.patientId(), view.courseId(), id, said.disposition(), now, now));
        return session;
    }

    private void mustBeFitForHome(TreatmentSession session, HomeCriteria said) {
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
                        session.checks() == null ? null : session.checks().vitals(),
                        observations.vitals(session.id()),
                        said.oriented(),
                        said.steadyGait(),
                        said.mpadss(),
                        adverseEvents.anyUnresolved(
                                session.id(), policies.discharge().unresolvedAdverseEventFromGrade()),
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
}
