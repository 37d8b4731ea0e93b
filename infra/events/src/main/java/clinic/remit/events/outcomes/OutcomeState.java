package clinic.remit.events.outcomes;

/** Where a course stands on the way to lasting relief. */
public enum OutcomeState {
    NOT_ASSESSABLE,
    AT_ENTRY,
    WORSENED,
    NO_RESPONSE,
    PARTIAL_RESPONSE,
    RESPONSE,
    REMISSION,
    SUSTAINED_REMISSION,
    RECOVERY,
    RELAPSE,
    RECURRENCE
}
