package clinic.remit.events.patients;

import clinic.remit.events.DomainEvent;

/** What patients tells the world, on the topic {@code remit.patients}. */
public sealed interface PatientEvent extends DomainEvent
        permits PatientRegistered,
                PatientStatusChanged,
                PatientMerged,
                PatientUnmerged,
                EligibilityDetermined,
                EligibilitySignedOff,
                EligibilityOverridden,
                EligibilityRevoked,
                ConsentGiven,
                ConsentWithdrawn {}
