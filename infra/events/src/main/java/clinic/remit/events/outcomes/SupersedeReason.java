package clinic.remit.events.outcomes;

/** Why a recommendation took the place of the one before it. */
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
