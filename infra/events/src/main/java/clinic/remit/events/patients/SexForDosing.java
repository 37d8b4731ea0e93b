package clinic.remit.events.patients;

public enum SexForDosing {
    FEMALE,
    MALE,
    UNKNOWN
}
