package clinic.remit.kit.security;

import java.util.List;

/** The realm's roles, for {@code @RolesAllowed}. */
public final class Roles {

    public static final String PHYSICIAN = "physician";
    public static final String NURSE = "nurse";
    public static final String COORDINATOR = "coordinator";
    public static final String THERAPIST = "therapist";
    public static final String PATIENT = "patient";
    public static final String INTEGRATION = "integration";
    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";

    static final List<String> ALL =
            List.of(PHYSICIAN, NURSE, COORDINATOR, THERAPIST, PATIENT, INTEGRATION, AUDITOR, ADMINISTRATOR);

    private Roles() {}
}
