package clinic.remit.events.scheduling;

/** Why a course is held. */
public enum HoldCause {
    ELIGIBILITY,
    CONSENT,
    RECOMMENDATION,
    ALERT,
    MANUAL,
    DEAD_LETTER,
    PATIENT_STATUS,
    /** A merge brought two open courses of one person together; a physician ends one. */
    OTHER_COURSE
}
