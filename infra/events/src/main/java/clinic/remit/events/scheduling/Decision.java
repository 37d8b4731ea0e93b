package clinic.remit.events.scheduling;

/** What a physician made of a recommendation. */
public enum Decision {
    ACCEPTED,
    DECLINED
}
