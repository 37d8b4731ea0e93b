package clinic.remit.outcomes.instruments;

/** Who rated. */
public enum Rater {
    CLINICIAN,
    PATIENT
}
