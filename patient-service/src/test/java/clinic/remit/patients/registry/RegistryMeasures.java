package clinic.remit.patients.registry;

/** Lets a test of the API compare a measure of the registry with the database's own. */
public final class RegistryMeasures {

    private RegistryMeasures() {}

    public static double similarity(String a, String b) {
        return NameSimilarity.of(a, b);
    }
}
