package clinic.remit.events.contract;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.EventCatalogue;
import clinic.remit.events.Optional;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schema of every event, made from its record. Unknown properties stay allowed, so that an event may grow. */
final class EventSchemas {

    private final SchemaGenerator generator = generator();

    /** All events in a fixed order: by context, then by name. */
    static List<Class<? extends DomainEvent>> events() {
        return EventCatalogue.all().stream()
                .sorted(Comparator.comparing((Class<? extends DomainEvent> event) -> EventCatalogue.topic(event))
                        .thenComparing(Class::getSimpleName))
                .toList();
    }

    /** File name below {@code infra/events/schemas}, to schema. */
    Map<String, JsonNode> all() {
        Map<String, JsonNode> schemas = new TreeMap<>();
        events().forEach(event -> schemas.put(fileOf(event), of(event)));
        return schemas;
    }

    static String fileOf(Class<? extends DomainEvent> event) {
        return EventCatalogue.topic(event).substring("remit.".length()) + "/" + event.getSimpleName() + ".json";
    }

    private ObjectNode of(Class<? extends DomainEvent> event) {
        ObjectNode schema = generator.generateSchema(event);
        schema.put("title", EventCatalogue.type(event));
        return schema;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.STANDARD_FORMATS, Option.INLINE_ALL_SCHEMAS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withRequiredCheck(field -> field.getAnnotation(Optional.class) == null)
                .withDescriptionResolver(field -> !field.isFakeContainerItemScope()
                                && isOurs(field.getDeclaringType().getErasedType())
                        ? RecordDocs.of(field.getDeclaringType().getErasedType())
                                .component(field.getName())
                        : null);
        config.forTypesInGeneral()
                .withDescriptionResolver(scope -> isOurs(scope.getType().getErasedType())
                        ? RecordDocs.of(scope.getType().getErasedType()).summary()
                        : null);
        return new SchemaGenerator(config.build());
    }

    private static boolean isOurs(Class<?> type) {
        return type != null && type.getPackageName().startsWith("clinic.remit.events.");
    }
}
