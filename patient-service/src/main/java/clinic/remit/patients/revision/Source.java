package clinic.remit.patients.revision;

/** What brought a change about. */
public enum Source {
    /** Somebody called the API. */
    PERSON,
    /** Another service told of it over the bus. */
    EVENT,
    /** The service itself, as time passed. */
    SERVICE,
    /** A statement in the database, past the service. */
    DATABASE,
    /** It was on record before histories were kept. */
    MIGRATION
}
