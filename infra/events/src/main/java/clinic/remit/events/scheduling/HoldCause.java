package clinic.remit.events.scheduling;

/** Why a course is held. */
public enum HoldCause {
    ELIGIBILITY,
    CONSENT,
    RECOMMENDATION,
    ALERT,
    MANUAL,
    DEAD_LETTER,
    PATIENT_STATUS
}
