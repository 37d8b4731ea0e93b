package clinic.remit.kit.audit;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a request, without what it names.
 *
 * @param template with {@code {id}} where an id stood, and {@code {…}} for whatever else is no word of an address: it may be a name
 */
record Address(String template, Optional<UUID> targetId, Optional<UUID> patientId) {

    private static final String UUID_FORM = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Pattern ID = Pattern.compile(UUID_FORM);
    private static final Pattern OF_PATIENT = Pattern.compile("/v1/patients/(" + UUID_FORM + ")(?:/.*)?");
    private static final Pattern OTHER = Pattern.compile("(?<=/)(?!v1(?:/|$)|[a-z-]+(?:/|$)|\\{id})[^/]+");

    static Address of(String path) {
        Matcher id = ID.matcher(path);
        Matcher ofPatient = OF_PATIENT.matcher(path);
        String template = OTHER.matcher(ID.matcher(path).replaceAll("{id}")).replaceAll("{…}");
        return new Address(
                template,
                id.find() ? Optional.of(UUID.fromString(id.group())) : Optional.empty(),
                ofPatient.matches() ? Optional.of(UUID.fromString(ofPatient.group(1))) : Optional.empty());
    }
}
