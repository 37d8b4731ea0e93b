package clinic.remit.outcomes.assessment;

/** Where the patient was when rated. */
public enum Place {
    CLINIC,
    HOME
}
