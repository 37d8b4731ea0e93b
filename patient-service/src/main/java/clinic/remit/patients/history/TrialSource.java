package clinic.remit.patients.history;

/** Who says so. */
public enum TrialSource {
    PATIENT,
    RECORD,
    PHARMACY
}
