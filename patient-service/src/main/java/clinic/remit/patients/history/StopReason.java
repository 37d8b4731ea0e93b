package clinic.remit.patients.history;

/** Why a medicine was stopped. */
public enum StopReason {
    NO_EFFECT,
    LOST_EFFECT,
    SIDE_EFFECTS,
    INTERACTION,
    PREGNANCY,
    /** well enough to do without */
    REMITTED,
    COST,
    PATIENT_CHOICE,
    OTHER
}
