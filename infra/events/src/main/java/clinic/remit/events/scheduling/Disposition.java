package clinic.remit.events.scheduling;

/** How a patient left the house. */
public enum Disposition {
    HOME,
    TRANSFERRED,
    LEFT_AGAINST_ADVICE,
    DIED
}
