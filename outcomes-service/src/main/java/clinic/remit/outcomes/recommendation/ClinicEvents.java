package clinic.remit.outcomes.recommendation;

import static clinic.remit.events.outcomes.SupersedeReason.ADVERSE_EVENT;
import static clinic.remit.events.outcomes.SupersedeReason.COURSE;
import static clinic.remit.events.outcomes.SupersedeReason.DECIDED;
import static clinic.remit.events.outcomes.SupersedeReason.ELIGIBILITY;
import static clinic.remit.events.outcomes.SupersedeReason.INJECTION;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.outcomes.SupersedeReason;
import clinic.remit.events.patients.EligibilityDetermined;
import clinic.remit.events.patients.EligibilityOverridden;
import clinic.remit.events.patients.EligibilityRevoked;
import clinic.remit.events.patients.EligibilitySignedOff;
import clinic.remit.events.patients.PatientEvent;
import clinic.remit.events.patients.PatientMerged;
import clinic.remit.events.patients.PatientRegistered;
import clinic.remit.events.patients.PatientStatusChanged;
import clinic.remit.events.patients.PatientUnmerged;
import clinic.remit.events.scheduling.AdverseEventCorrected;
import clinic.remit.events.scheduling.AdverseEventRecorded;
import clinic.remit.events.scheduling.AdverseEventVoided;
import clinic.remit.events.scheduling.ClinicalFindingRecorded;
import clinic.remit.events.scheduling.CourseAmended;
import clinic.remit.events.scheduling.CourseCompleted;
import clinic.remit.events.scheduling.CourseDiscontinued;
import clinic.remit.events.scheduling.CourseStarted;
import clinic.remit.events.scheduling.InjectionAdministered;
import clinic.remit.events.scheduling.InjectionCorrected;
import clinic.remit.events.scheduling.InjectionVoided;
import clinic.remit.events.scheduling.PriorInjectionRecorded;
import clinic.remit.events.scheduling.RecommendationDecided;
import clinic.remit.events.scheduling.SchedulingEvent;
import clinic.remit.events.scheduling.SiteDefined;
import clinic.remit.kit.inbox.EventContext;
import clinic.remit.kit.inbox.EventHandler;
import clinic.remit.outcomes.KnownPatient;
import clinic.remit.outcomes.KnownPatients;
import clinic.remit.outcomes.KnownSites;
import clinic.remit.outcomes.due.BookedSessions;
import clinic.remit.outcomes.safety.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the other services tell: keep the fact under the patient's lock, decide again. Everything else is none of ours. */
@ApplicationScoped
class ClinicEvents implements EventHandler {

    private final KnownPatients patients;
    private final KnownSites sites;
    private final ClinicFacts facts;
    private final Alerts alerts;
    private final BookedSessions sessions;
    private final DecideAgain decideAgain;

    ClinicEvents(
            KnownPatients patients,
            KnownSites sites,
            ClinicFacts facts,
            Alerts alerts,
            BookedSessions sessions,
            DecideAgain decideAgain) {
        this.patients = patients;
        this.sites = sites;
        this.facts = facts;
        this.alerts = alerts;
        this.sessions = sessions;
        this.decideAgain = decideAgain;
    }

    @Override
    public void on(DomainEvent event, EventContext context) {
        if (event instanceof SiteDefined it) {
            sites.defined(it);
            return;
        }
        patients.lock(event.key());
        boolean planned = event instanceof SchedulingEvent told && sessions.keep(told, context.sequence());
        SupersedeReason why = event instanceof PatientEvent told
                ? keepOfPatient(told, context.sequence())
                : keepOfTreatment((SchedulingEvent) event);
        if (why != null) {
            decideAgain.factsChanged(event.key(), why);
        } else if (planned || event instanceof PatientStatusChanged) {
            decideAgain.planChanged(event.key());
        }
    }

    private SupersedeReason keepOfPatient(PatientEvent event, long sequence) {
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
            patient.revoked(it.reasons(), it.occurredAt(), sequence);
            alerts.eligibilityRevoked(it);
        } else if (event instanceof EligibilityDetermined it) {
            List<String> found = patient.determined(it.unmetCriteria(), it.occurredAt(), sequence);
            alerts.eligibilityRevoked(
                    new EligibilityRevoked(it.patientId(), it.determinationId(), found, null, it.occurredAt()));
            return found.isEmpty() ? null : ELIGIBILITY;
        } else if (event instanceof EligibilitySignedOff || event instanceof EligibilityOverridden) {
            patient.cleared(event.occurredAt(), sequence);
        } else {
            return null;
        }
        return ELIGIBILITY;
    }

    private SupersedeReason keepOfTreatment(SchedulingEvent event) {
        if (event instanceof CourseStarted it) {
            facts.course(it.courseId(), it.patientId()).start(it);
            alerts.siteKnown(it.patientId());
        } else if (event instanceof CourseAmended it) {
            facts.course(it.courseId(), it.patientId()).amend(it.maximumInjections(), it.occurredAt());
        } else if (event instanceof CourseCompleted it) {
            facts.course(it.courseId(), it.patientId()).complete(it.reasonCode(), it.occurredAt());
        } else if (event instanceof CourseDiscontinued it) {
            facts.course(it.courseId(), it.patientId()).end(it.reasonCode(), it.occurredAt());
        } else if (event instanceof RecommendationDecided it) {
            facts.keep(new PhysicianDecision(it));
            return DECIDED;
        } else {
            return keepOfInjections(event);
        }
        return COURSE;
    }

    private SupersedeReason keepOfInjections(SchedulingEvent event) {
        if (event instanceof InjectionAdministered it) {
            facts.keep(new Injection(it.injectionId(), it.patientId(), it.courseId(), it.version())
                    .given(it.doseMg(), it.doseMgPerKg(), it.orderedMgPerKg(), it.effectiveAt(), false));
        } else if (event instanceof InjectionCorrected it) {
            facts.keep(new Injection(it.injectionId(), it.patientId(), it.courseId(), it.version())
                    .given(it.doseMg(), it.doseMgPerKg(), it.orderedMgPerKg(), it.effectiveAt(), false));
        } else if (event instanceof InjectionVoided it) {
            facts.keep(new Injection(it.injectionId(), it.patientId(), it.courseId(), it.version()).neverGiven());
        } else if (event instanceof PriorInjectionRecorded it) {
            facts.keep(new Injection(it.injectionId(), it.patientId(), it.courseId(), 1)
                    .given(it.doseMg(), it.doseMgPerKg(), null, it.effectiveAt(), true));
        } else {
            return keepOfAdverseEvents(event);
        }
        return INJECTION;
    }

    private SupersedeReason keepOfAdverseEvents(SchedulingEvent event) {
        if (event instanceof AdverseEventRecorded it) {
            AdverseEvent told =
                    new AdverseEvent(it.adverseEventId(), it.patientId(), it.courseId(), it.version(), it.occurredAt());
            keep(
                    told.happened(it.code(), it.grade(), it.effectiveAt()),
                    it.patientId(),
                    it.effectiveAt(),
                    it.code(),
                    it.grade());
        } else if (event instanceof AdverseEventCorrected it) {
            AdverseEvent told =
                    new AdverseEvent(it.adverseEventId(), it.patientId(), it.courseId(), it.version(), it.occurredAt());
            keep(
                    told.happened(it.code(), it.grade(), it.effectiveAt()),
                    it.patientId(),
                    it.effectiveAt(),
                    it.code(),
                    it.grade());
        } else if (event instanceof AdverseEventVoided it) {
            facts.keep(
                    new AdverseEvent(it.adverseEventId(), it.patientId(), it.courseId(), it.version(), it.occurredAt())
                            .didNotHappen());
            alerts.evidenceVoided(it.adverseEventId());
        } else if (event instanceof ClinicalFindingRecorded it) {
            alerts.found(it.patientId(), it.findingId(), it.effectiveAt(), it.code(), it.value());
            return null;
        } else {
            return null;
        }
        return ADVERSE_EVENT;
    }

    /** A version that is older than the one known says nothing, and raises nothing. */
    private void keep(AdverseEvent told, UUID patientId, Instant effectiveAt, String code, int grade) {
        if (facts.keep(told)) {
            alerts.adverseEvent(patientId, told.id(), effectiveAt, code, grade);
        }
    }
}
