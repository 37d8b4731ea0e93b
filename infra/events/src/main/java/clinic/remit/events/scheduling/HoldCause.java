package clinic.remit.events.scheduling;

public enum HoldCause {
    ELIGIBILITY,
    CONSENT,
    RECOMMENDATION,
    ALERT,
    MANUAL,
    DEAD_LETTER,
    PATIENT_STATUS
}
