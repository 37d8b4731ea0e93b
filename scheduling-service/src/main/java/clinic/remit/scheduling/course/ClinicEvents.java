package clinic.remit.scheduling.course;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.AssessmentCorrected;
import clinic.remit.events.outcomes.AssessmentRecorded;
import clinic.remit.events.outcomes.AssessmentVoided;
import clinic.remit.events.outcomes.OutcomesEvent;
import clinic.remit.events.outcomes.Recommendation;
import clinic.remit.events.outcomes.SafetyAlertAcknowledged;
import clinic.remit.events.outcomes.SafetyAlertClosed;
import clinic.remit.events.outcomes.SafetyAlertEscalated;
import clinic.remit.events.outcomes.SafetyAlertRaised;
import clinic.remit.events.outcomes.StopTreatmentRecommended;
import clinic.remit.events.outcomes.TreatmentContinuationRecommended;
import clinic.remit.events.outcomes.TreatmentHoldRecommended;
import clinic.remit.events.outcomes.TreatmentReviewRecommended;
import clinic.remit.events.patients.ConsentGiven;
import clinic.remit.events.patients.ConsentWithdrawn;
import clinic.remit.events.patients.EligibilityDetermined;
import clinic.remit.events.patients.EligibilityOverridden;
import clinic.remit.events.patients.EligibilityRevoked;
import clinic.remit.events.patients.EligibilitySignedOff;
import clinic.remit.events.patients.PatientEvent;
import clinic.remit.events.patients.PatientMerged;
import clinic.remit.events.patients.PatientRegistered;
import clinic.remit.events.patients.PatientStatus;
import clinic.remit.events.patients.PatientStatusChanged;
import clinic.remit.events.patients.PatientUnmerged;
import clinic.remit.kit.inbox.DeadLetterChanged;
import clinic.remit.kit.inbox.EventContext;
import clinic.remit.kit.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the other services tell: keep the fact under the patient's lock, then bring the holds in line with the facts. */
@ApplicationScoped
class ClinicEvents implements EventHandler {

    private final KnownFacts known;
    private final Courses courses;
    private final Event<PatientDeceased> deceased;
    private final Event<HighAlertsOpen> alerts;

    ClinicEvents(KnownFacts known, Courses courses, Event<PatientDeceased> deceased, Event<HighAlertsOpen> alerts) {
        this.known = known;
        this.courses = courses;
        this.deceased = deceased;
        this.alerts = alerts;
    }

    @Override
    public void on(DomainEvent event, EventContext context) {
        known.lockPerson(event.key());
        PatientFacts patient = known.lock(event.key());
        if (event instanceof PatientEvent told) {
            keepOfPatient(patient, told, context.sequence());
        } else if (event instanceof OutcomesEvent told) {
            keepOfOutcomes(patient, told, context.sequence());
        }
        Person person = known.lockPerson(event.key());
        courses.settle(person);
        if (person.isDeceased()) {
            person.patientIds().forEach(id -> deceased.fire(new PatientDeceased(id)));
        }
        List<UUID> open = known.openHighAlerts(person);
        if (!open.isEmpty()) {
            alerts.fire(new HighAlertsOpen(person.patientIds(), open));
        }
    }

    /** An event that could not be read holds the patient's courses until it is replayed or dismissed. */
    void on(@Observes DeadLetterChanged changed) {
        courses.settle(known.lockPerson(changed.key()));
    }

    private void keepOfPatient(PatientFacts patient, PatientEvent event, long sequence) {
        if (event instanceof PatientRegistered) {
            patient.status(PatientStatus.ACTIVE, sequence);
        } else if (event instanceof PatientStatusChanged it) {
            patient.status(it.status(), sequence);
        } else if (event instanceof EligibilityDetermined it) {
            patient.determined(it, sequence);
        } else if (event instanceof EligibilitySignedOff it) {
            patient.signedOff(it.determinationId(), it.validUntil(), sequence);
        } else if (event instanceof EligibilityOverridden it) {
            patient.signedOff(it.determinationId(), it.validUntil(), sequence);
        } else if (event instanceof EligibilityRevoked it) {
            patient.revoked(it.determinationId(), sequence);
        } else if (event instanceof ConsentGiven) {
            patient.consented(true, sequence);
        } else if (event instanceof ConsentWithdrawn) {
            patient.consented(false, sequence);
        } else if (event instanceof PatientMerged it) {
            merged(it.survivorId(), it.mergedId(), it.survivorId(), it.occurredAt());
        } else if (event instanceof PatientUnmerged it) {
            merged(it.survivorId(), it.mergedId(), null, it.occurredAt());
        }
    }

    /** The event comes under both keys; each time both are locked, the survivor's record first, and both decided again. */
    private void merged(UUID survivorId, UUID mergedId, UUID into, Instant at) {
        known.lock(survivorId);
        known.lock(mergedId).mergedInto(into, at);
        known.flush();
        courses.settle(known.lockPerson(survivorId));
        courses.settle(known.lockPerson(mergedId));
    }

    private void keepOfOutcomes(PatientFacts patient, OutcomesEvent event, long sequence) {
        Recommendation recommended = recommendation(event);
        if (recommended != null) {
            known.standing(recommended.courseId())
                    .ifPresentOrElse(
                            standing -> standing.take(recommended, sequence),
                            () -> known.added(StandingRecommendation.first(event.key(), recommended, sequence)));
        } else if (event instanceof AssessmentRecorded it) {
            known.scoreOrNew(it.assessmentId(), it.patientId()).hear(it);
            patient.screenPending(it.screenPending(), it.occurredAt(), sequence);
        } else if (event instanceof AssessmentCorrected it) {
            known.scoreOrNew(it.assessmentId(), it.patientId()).hear(it);
            patient.screenPending(it.screenPending(), it.occurredAt(), sequence);
        } else if (event instanceof AssessmentVoided it) {
            known.scoreOrNew(it.assessmentId(), it.patientId()).voided(it.version());
            patient.screenPending(it.screenPending(), it.occurredAt(), sequence);
        } else {
            keepOfAlert(event, sequence);
        }
    }

    private void keepOfAlert(OutcomesEvent event, long sequence) {
        if (event instanceof SafetyAlertRaised it) {
            alert(it.alertId(), it.patientId(), it.level(), false, sequence);
        } else if (event instanceof SafetyAlertAcknowledged it) {
            alert(it.alertId(), it.patientId(), it.level(), false, sequence);
        } else if (event instanceof SafetyAlertEscalated it) {
            alert(it.alertId(), it.patientId(), it.level(), false, sequence);
        } else if (event instanceof SafetyAlertClosed it) {
            alert(it.alertId(), it.patientId(), it.level(), true, sequence);
        }
    }

    private void alert(UUID id, UUID patientId, AlertLevel level, boolean closed, long sequence) {
        known.alertOrNew(id, patientId, level).hear(level, closed, sequence);
    }

    private static Recommendation recommendation(OutcomesEvent event) {
        if (event instanceof TreatmentContinuationRecommended it) {
            return it.recommendation();
        } else if (event instanceof TreatmentHoldRecommended it) {
            return it.recommendation();
        } else if (event instanceof StopTreatmentRecommended it) {
            return it.recommendation();
        } else if (event instanceof TreatmentReviewRecommended it) {
            return it.recommendation();
        }
        return null;
    }
}
