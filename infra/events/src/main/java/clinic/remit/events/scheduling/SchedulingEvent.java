package clinic.remit.events.scheduling;

import clinic.remit.events.DomainEvent;

/** What scheduling tells the world, on the topic {@code remit.scheduling}. */
public sealed interface SchedulingEvent extends DomainEvent
        permits SiteDefined,
                CourseStarted,
                CourseAmended,
                CourseHeld,
                CourseHoldCleared,
                CourseCompleted,
                CourseDiscontinued,
                SessionBooked,
                SessionRescheduled,
                SessionHeld,
                SessionReleased,
                SessionCancelled,
                SessionAborted,
                PatientNoShow,
                ClinicalFindingRecorded,
                InjectionAdministered,
                InjectionCorrected,
                InjectionVoided,
                PriorInjectionRecorded,
                AdverseEventRecorded,
                AdverseEventCorrected,
                AdverseEventVoided,
                SessionClosed,
                RecommendationDecided,
                SlotOffered,
                SlotOfferEnded {}
