package clinic.remit.outcomes.recommendation;

import static clinic.remit.events.outcomes.SupersedeReason.*;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.outcomes.SupersedeReason;
import clinic.remit.events.patients.*;
import clinic.remit.events.scheduling.*;
import clinic.remit.kit.inbox.EventContext;
import clinic.remit.kit.inbox.EventHandler;
import clinic.remit.outcomes.KnownPatient;
import clinic.remit.outcomes.KnownPatients;
import clinic.remit.outcomes.safety.Alerts;
import jakarta.enterprise.context.ApplicationScoped;

/** What the other services tell: keep the fact under the patient's lock, decide again. Everything else is none of ours. */
@ApplicationScoped
class ClinicEvents implements EventHandler {

    private final KnownPatients patients;
    private final ClinicFacts facts;
    private final Alerts alerts;
    private final DecideAgain decideAgain;

    ClinicEvents(KnownPatients patients, ClinicFacts facts, Alerts alerts, DecideAgain decideAgain) {
        this.patients = patients;
        this.facts = facts;
        this.alerts = alerts;
        this.decideAgain = decideAgain;
    }

    @Override
    public void on(DomainEvent event, EventContext context) {
        if (event instanceof SiteDefined) {
            return;
        }
        patients.lock(event.key());
        SupersedeReason why =
                event instanceof PatientEvent told ? keepOfPatient(told) : keepOfTreatment((SchedulingEvent) event);
        if (why != null) {
            decideAgain.factsChanged(event.key(), why);
        }
    }

    private SupersedeReason keepOfPatient(PatientEvent event) {
        KnownPatient patient = patients.lockRow(event.key());
        if (event instanceof PatientRegistered) {
            patient.register();
            return null;
        } else if (event instanceof PatientStatusChanged it) {
            patient.status(it.status(), it.occurredAt());
            return null;
        } else if (event instanceof PatientMerged it) {
            patients.lockRow(it.survivorId());
            patients.lockRow(it.mergedId()).mergedInto(it.survivorId(), it.occurredAt());
        } else if (event instanceof PatientUnmerged it) {
            patients.lockRow(it.mergedId()).mergedInto(null, it.occurredAt());
        } else if (event instanceof EligibilityRevoked it) {
            patient.revoked(it.reasonCodes(), it.occurredAt());
        } else if (event instanceof EligibilitySignedOff it) {
            patient.signedOff(it.occurredAt());
        } else {
            return null;
        }
        return ELIGIBILITY;
    }

    private SupersedeReason keepOfTreatment(SchedulingEvent event) {
        if (event instanceof CourseStarted it) {
            facts.course(it.courseId(), it.patientId()).start(it);
            return COURSE;
        } else if (event instanceof CourseAmended it) {
            facts.course(it.courseId(), it.patientId()).amend(it.maximumInjections(), it.occurredAt());
            return COURSE;
        } else if (event instanceof CourseCompleted it) {
            facts.course(it.courseId(), it.patientId()).end(it.reasonCode(), it.occurredAt());
            return COURSE;
        } else if (event instanceof CourseDiscontinued it) {
            facts.course(it.courseId(), it.patientId()).end(it.reasonCode(), it.occurredAt());
            return COURSE;
        } else if (event instanceof RecommendationDecided it) {
            facts.keep(new PhysicianDecision(it));
            return DECIDED;
        }
        return keepOfInjections(event);
    }

    private SupersedeReason keepOfInjections(SchedulingEvent event) {
        if (event instanceof InjectionAdministered it) {
            facts.keep(new Injection(it.injectionId(), it.patientId(), it.courseId(), it.version(), it.occurredAt())
                    .given(it.doseMgPerKg(), it.effectiveAt(), false));
        } else if (event instanceof InjectionCorrected it) {
            facts.keep(new Injection(it.injectionId(), it.patientId(), it.courseId(), it.version(), it.occurredAt())
                    .given(it.doseMgPerKg(), it.effectiveAt(), false));
        } else if (event instanceof InjectionVoided it) {
            facts.keep(new Injection(it.injectionId(), it.patientId(), it.courseId(), it.version(), it.occurredAt())
                    .neverGiven());
        } else if (event instanceof PriorInjectionRecorded it) {
            facts.keep(new Injection(it.injectionId(), it.patientId(), it.courseId(), 1, it.occurredAt())
                    .given(it.doseMgPerKg(), it.effectiveAt(), true));
        } else {
            return keepOfAdverseEvents(event);
        }
        return INJECTION;
    }

    private SupersedeReason keepOfAdverseEvents(SchedulingEvent event) {
        if (event instanceof AdverseEventRecorded it) {
            facts.keep(
                    new AdverseEvent(it.adverseEventId(), it.patientId(), it.courseId(), it.version(), it.occurredAt())
                            .happened(it.code(), it.grade(), it.effectiveAt()));
            alerts.adverseEvent(it.patientId(), it.adverseEventId(), it.grade());
        } else if (event instanceof AdverseEventCorrected it) {
            facts.keep(
                    new AdverseEvent(it.adverseEventId(), it.patientId(), it.courseId(), it.version(), it.occurredAt())
                            .happened(it.code(), it.grade(), it.effectiveAt()));
            alerts.adverseEvent(it.patientId(), it.adverseEventId(), it.grade());
        } else if (event instanceof AdverseEventVoided it) {
            facts.keep(
                    new AdverseEvent(it.adverseEventId(), it.patientId(), it.courseId(), it.version(), it.occurredAt())
                            .didNotHappen());
            alerts.evidenceVoided(it.adverseEventId());
        } else {
            return null;
        }
        return ADVERSE_EVENT;
    }
}
