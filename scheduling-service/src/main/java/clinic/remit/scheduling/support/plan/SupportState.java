package clinic.remit.scheduling.support.plan;

/** How a support session stands. */
public enum SupportState {
    PLANNED,
    HELD,
    MISSED,
    CANCELLED
}
