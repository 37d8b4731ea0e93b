package clinic.remit.events.contract;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.EventCatalogue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The AsyncAPI 3 document: what a partner needs to subscribe, made from the same records as the schemas. */
final class AsyncApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> SERVICES = Map.of(
            "remit.patients", "patient-service",
            "remit.scheduling", "scheduling-service",
            "remit.outcomes", "outcomes-service");

    private AsyncApi() {}

    static JsonNode document(Map<String, JsonNode> schemas) {
        ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Remit events")
                .put("version", "1.0.0")
                .put("description", """
                        What happens in the clinic, told on Kafka as CloudEvents 1.0 in binary mode with JSON data.
                        The record key is the patient's id (the site's for SiteDefined), so one patient's events stay in order,
                        and ce_sequence numbers them without gaps within topic and key. Across topics there is no order.
                        Delivery is at least once: ce_id tells repeats. Events are kept, so a new subscriber reads from the start.
                        Payloads carry ids, codes and numbers and no name, contact, free text or birth date.
                        A released event type only grows: ignore properties that you do not know.
                        """);
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        EventSchemas.events().stream()
                .map(EventCatalogue::topic)
                .distinct()
                .forEach(topic -> describe(topic, channels, operations));
        for (Class<? extends DomainEvent> event : EventSchemas.events()) {
            String file = EventSchemas.fileOf(event);
            messages.set(event.getSimpleName(), message(event, file, schemas.get(file)));
            channels.withObject("/" + channel(EventCatalogue.topic(event)))
                    .withObject("/messages")
                    .putObject(event.getSimpleName())
                    .put("$ref", "#/components/messages/" + event.getSimpleName());
        }
        components.putObject("messageTraits").set("cloudEvent", cloudEvent());
        return document;
    }

    private static void describe(String topic, ObjectNode channels, ObjectNode operations) {
        channels.putObject(channel(topic))
                .put("address", topic)
                .put("description", "Published by " + SERVICES.get(topic) + ", read by whoever is granted it.")
                .putObject("messages");
        operations
                .putObject("publish" + capitalised(channel(topic)))
                .put("action", "send")
                .put("summary", SERVICES.get(topic) + " tells what happened.")
                .putObject("channel")
                .put("$ref", "#/channels/" + channel(topic));
    }

    private static ObjectNode message(Class<? extends DomainEvent> event, String file, JsonNode schema) {
        ObjectNode message = JSON.createObjectNode()
                .put("name", EventCatalogue.type(event))
                .put("title", event.getSimpleName())
                .put("summary", schema.path("description").asText())
                .put("contentType", "application/json");
        message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
        message.putObject("payload").put("$ref", "./schemas/" + file);
        return message;
    }

    /** The headers of the CloudEvents Kafka protocol binding, in binary mode. */
    private static ObjectNode cloudEvent() {
        ObjectNode trait = JSON.createObjectNode();
        ObjectNode headers = trait.putObject("headers").put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject("ce_specversion").put("const", "1.0");
        header(properties, "ce_id", "uuid", "Id of the event; the same on a repeat.");
        header(properties, "ce_source", "uri-reference", "The service that tells it, such as /patient-service.");
        header(properties, "ce_type", null, "Name of the event, such as clinic.remit.patients.PatientRegistered.");
        header(properties, "ce_time", "date-time", "When it became so, by the clock of the service.");
        header(properties, "ce_subject", "uuid", "The record key again.");
        header(
                properties,
                "ce_sequence",
                null,
                "Counts 1, 2, 3 … within topic and key, without gaps; a decimal number.");
        header(properties, "ce_correlationid", null, "Ties together what one request set off.");
        header(properties, "ce_traceparent", null, "W3C trace context of the request that set it off; may be absent.");
        properties.putObject("content-type").put("const", "application/json");
        List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time", "ce_subject", "ce_sequence")
                .forEach(headers.withArray("required")::add);
        trait.putObject("bindings")
                .putObject("kafka")
                .putObject("key")
                .put("type", "string")
                .put("format", "uuid")
                .put("description", "Id of the patient; of the site for SiteDefined.");
        return trait;
    }

    private static void header(ObjectNode properties, String name, String format, String description) {
        ObjectNode header = properties.putObject(name).put("type", "string");
        if (format != null) {
            header.put("format", format);
        }
        header.put("description", description);
    }

    private static String channel(String topic) {
        return topic.substring("remit.".length());
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
