package clinic.remit.scheduling.medication;

/** The muscles that may take an intramuscular dose. */
public enum Muscle {
    DELTOID,
    VENTROGLUTEAL,
    VASTUS_LATERALIS
}
