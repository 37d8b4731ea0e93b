package clinic.remit.patients.revision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who or what changed the record. An event that an administrator replayed has both its own id and the administrator's. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Author(
        Source source,

        @Schema(description = "the person, as the token named them")
        UUID id,

        @Schema(description = "the person's roles; for DATABASE the role there", examples = "[\"nurse\"]")
        List<String> roles,

        @Schema(description = "the service that told of it", examples = "scheduling-service")
        String service,

        @Schema(
                description = "CloudEvents type of the event that brought it",
                examples = "clinic.remit.scheduling.AdverseEventRecorded")
        String eventType,

        @Schema(description = "CloudEvents id of that event")
        UUID eventId) {

    private static final String EVENT_PREFIX = "clinic.remit.";

    static Author of(Source source, UUID callerId, List<String> roles, String eventType, UUID eventId) {
        return new Author(
                source,
                callerId,
                List.copyOf(roles),
                source == Source.SERVICE ? "patient-service" : eventType == null ? null : serviceOf(eventType),
                eventType,
                eventId);
    }

    private static String serviceOf(String eventType) {
        String[] parts = eventType.substring(EVENT_PREFIX.length()).split("\\.");
        return parts[0] + "-service";
    }
}
