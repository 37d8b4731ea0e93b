package clinic.remit.scheduling.support.plan;

/** What a support session is for. */
public enum SupportKind {
    PREPARATION,
    INTEGRATION,
    /** Cognitive behavioural therapy. */
    PSYCHOTHERAPY_CBT,
    /** Behavioural activation. */
    PSYCHOTHERAPY_BA,
    OTHER,
    /** After the stop. */
    FOLLOW_UP;

    boolean isPsychotherapy() {
        return this == PSYCHOTHERAPY_CBT || this == PSYCHOTHERAPY_BA;
    }
}
