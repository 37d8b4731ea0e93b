package clinic.remit.patients.history;

/** Severity of an episode, in the order of the Maudsley staging (1 to 5 points). */
public enum EpisodeSeverity {
    SUBSYNDROMAL,
    MILD,
    MODERATE,
    SEVERE,
    SEVERE_WITH_PSYCHOSIS
}
