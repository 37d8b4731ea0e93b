package clinic.remit.events.outcomes;

public enum AlertLevel {
    NONE,
    LOW,
    MODERATE,
    HIGH
}
