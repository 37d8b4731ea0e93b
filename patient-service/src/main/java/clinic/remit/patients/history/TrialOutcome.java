package clinic.remit.patients.history;

/** How a trial ended, as told or recorded. */
public enum TrialOutcome {
    FAILED,
    PARTIAL,
    RESPONDED,
    /** a response that was lost on continued adequate dose */
    LOST_RESPONSE,
    /** stopped for side effects */
    INTOLERANT,
    UNKNOWN
}
