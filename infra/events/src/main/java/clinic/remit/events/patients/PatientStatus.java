package clinic.remit.events.patients;

public enum PatientStatus {
    ACTIVE,
    INACTIVE,
    DECEASED
}
