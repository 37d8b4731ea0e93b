package clinic.remit.events.outcomes;

/** Urgency of an alert, in rising order (C-SSRS triage); NONE where no alert is open. */
public enum AlertLevel {
    NONE,
    LOW,
    MODERATE,
    HIGH
}
