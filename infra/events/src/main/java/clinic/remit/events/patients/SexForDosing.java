package clinic.remit.events.patients;

/** Sex as the ideal body weight (Devine) needs it; UNKNOWN is dosed as FEMALE, the lower weight. */
public enum SexForDosing {
    FEMALE,
    MALE,
    UNKNOWN
}
