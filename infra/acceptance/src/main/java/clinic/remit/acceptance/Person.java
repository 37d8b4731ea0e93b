package clinic.remit.acceptance;

import java.util.UUID;

/** The people of the local realm (infra/keycloak/local); each one's password is the user name. */
public enum Person {
    PHYSICIAN("reyes", 1),
    SECOND_PHYSICIAN("okafor", 2),
    NURSE("lind", 3),
    COORDINATOR("novak", 4),
    THERAPIST("silva", 5),
    PATIENT("hale", 6),
    AUDITOR("adler", 8),
    ADMINISTRATOR("root", 9);

    private final String username;
    private final UUID id;

    Person(String username, int number) {
        this.username = username;
        this.id = UUID.fromString("00000000-0000-4000-8000-00000000000" + number);
    }

    public String username() {
        return username;
    }

    /** The subject of the person's tokens. */
    public UUID id() {
        return id;
    }
}
