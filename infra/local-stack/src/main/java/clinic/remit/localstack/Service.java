package clinic.remit.localstack;

/** The services of the set. */
public enum Service {
    PATIENT("patient-service", "patients"),
    SCHEDULING("scheduling-service", "scheduling"),
    OUTCOMES("outcomes-service", "outcomes");

    private final String module;
    private final String database;

    Service(String module, String database) {
        this.module = module;
        this.database = database;
    }

    public String module() {
        return module;
    }

    /** Its database; on a developer's machine also its role and that role's password. */
    public String database() {
        return database;
    }
}
