package clinic.remit.outcomes.safety.oncall;

/** Why the on-call are told. */
public enum Occasion {
    RAISED,
    ESCALATED
}
