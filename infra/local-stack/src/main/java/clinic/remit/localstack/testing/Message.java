package clinic.remit.localstack.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;

/**
 * An event as a subscriber sees it.
 *
 * @param type the event's CloudEvents type, for example {@code clinic.remit.patients.PatientRegistered}
 * @param key the patient's id (the site's for SiteDefined); null if the record's key is no UUID
 * @param sequence the event's number within topic and key; -1 where the header is missing
 * @param headers all headers, by name
 */
public record Message(String type, UUID key, long sequence, JsonNode data, Map<String, String> headers) {

    /** The last part of the type: {@code PatientRegistered}. */
    public String simpleType() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
