package clinic.remit.events.scheduling;

public enum Decision {
    ACCEPTED,
    DECLINED
}
