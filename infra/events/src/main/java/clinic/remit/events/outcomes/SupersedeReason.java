package clinic.remit.events.outcomes;

public enum SupersedeReason {
    FIRST,
    NEW_SCORE,
    CORRECTED,
    VOIDED,
    BACKDATED,
    DECIDED,
    TIME,
    INJECTION,
    ADVERSE_EVENT,
    ELIGIBILITY,
    COURSE
}
