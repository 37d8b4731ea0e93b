package clinic.remit.scheduling.medication;

/** Where an injection may go. Dorsogluteal is barred (domain.md section 3); how much each takes, the policy says. */
public enum BodySite {
    DELTOID_LEFT(Muscle.DELTOID),
    DELTOID_RIGHT(Muscle.DELTOID),
    VENTROGLUTEAL_LEFT(Muscle.VENTROGLUTEAL),
    VENTROGLUTEAL_RIGHT(Muscle.VENTROGLUTEAL),
    VASTUS_LATERALIS_LEFT(Muscle.VASTUS_LATERALIS),
    VASTUS_LATERALIS_RIGHT(Muscle.VASTUS_LATERALIS);

    private final Muscle muscle;

    BodySite(Muscle muscle) {
        this.muscle = muscle;
    }

    Muscle muscle() {
        return muscle;
    }
}
