package clinic.remit.events.outcomes;

import clinic.remit.events.DomainEvent;

/** What outcomes tells the world, on the topic {@code remit.outcomes}. */
public sealed interface OutcomesEvent extends DomainEvent
        permits AssessmentRecorded,
                AssessmentCorrected,
                AssessmentVoided,
                ResponseReached,
                RemissionReached,
                SustainedRemissionReached,
                RelapseDetected,
                TreatmentContinuationRecommended,
                TreatmentHoldRecommended,
                StopTreatmentRecommended,
                TreatmentReviewRecommended,
                SafetyAlertRaised,
                SafetyAlertAcknowledged,
                SafetyAlertEscalated,
                SafetyAlertClosed {}
