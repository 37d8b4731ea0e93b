package clinic.remit.outcomes.safety.oncall;

/** The way to somebody on call; NONE where nobody is. */
public enum Channel {
    EMAIL,
    WEBHOOK,
    NONE
}
