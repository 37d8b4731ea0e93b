package clinic.remit.events.patients;

/** Where a patient stands with the clinic. */
public enum PatientStatus {
    ACTIVE,
    INACTIVE,
    DECEASED
}
