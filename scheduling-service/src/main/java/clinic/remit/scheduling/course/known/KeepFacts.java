package clinic.remit.scheduling.course.known;

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
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the other services tell, kept under the patient's lock. */
@ApplicationScoped
public class KeepFacts {

    private final KnownFacts known;

    KeepFacts(KnownFacts known) {
        this.known = known;
    }

    /** @return other records whose people must be decided on again, in this order */
    public List<UUID> keep(DomainEvent event, long sequence) {
        known.lockPerson(event.key());
        PatientFacts patient = known.lock(event.key());
        if (event instanceof PatientEvent told) {
            return keepOfPatient(patient, told, sequence);
        } else if (event instanceof OutcomesEvent told) {
            keepOfOutcomes(patient, told, sequence);
        }
        return List.of();
    }

    private List<UUID> keepOfPatient(PatientFacts patient, PatientEvent event, long sequence) {
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
            return merged(it.survivorId(), it.mergedId(), it.survivorId(), it.occurredAt());
        } else if (event instanceof PatientUnmerged it) {
            return merged(it.survivorId(), it.mergedId(), null, it.occurredAt());
        }
        return List.of();
    }

    /** The event comes under both keys; each time both are locked, the survivor's record first. */
    private List<UUID> merged(UUID survivorId, UUID mergedId, UUID into, Instant at) {
        known.lock(survivorId);
        known.lock(mergedId).mergedInto(into, at);
        known.flush();
        return List.of(survivorId, mergedId);
    }

    private void keepOfOutcomes(PatientFacts patient, OutcomesEvent event, long sequence) {
        Recommendation recommended = recommendation(event);
        if (recommended != null) {
            known.keepState(recommended);
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
