package clinic.remit.events.scheduling;

public enum Disposition {
    HOME,
    TRANSFERRED,
    LEFT_AGAINST_ADVICE,
    DIED
}
