package clinic.remit.patients.record;

import clinic.remit.patients.revision.Author;
import clinic.remit.patients.revision.FactKind;
import clinic.remit.patients.revision.RecordVersion;
import clinic.remit.patients.revision.Source;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One fact of the record that a transaction changed. */
record Change(
        @Schema(description = "when, by the service's clock; the record as of this instant has the change in it")
        Instant at,

        Author by,
        String correlationId,

        @Schema(description = "whose record it is in: this patient's, or one that is merged into it")
        UUID patientId,

        FactKind kind,
        @Schema(description = "of the fact") UUID id,
        ChangeKind change,
        List<ChangedField> fields) {

    /** Who and whose it is stands beside; the version is the ETag's; what is searched by follows from the name. */
    private static final Set<String> NOT_TOLD = Set.of("id", "patientId", "version");

    private static final String SEARCHED_BY = "search";

    /** A field that changed. A list or an object is told whole. */
    record ChangedField(
            String field,
            @Schema(description = "null if it had none") Object old,

            @JsonProperty("new") @Schema(description = "null if it has none now")
            Object now) {}

    static Change of(RecordVersion version) {
        boolean found = version.by().source() == Source.MIGRATION;
        return new Change(
                version.at(),
                version.by(),
                version.correlationId(),
                version.patientId(),
                version.kind(),
                version.factId(),
                found ? ChangeKind.FOUND : ChangeKind.of(version.before(), version.content()),
                fields(version));
    }

    private static List<ChangedField> fields(RecordVersion version) {
        Set<String> names = new TreeSet<>();
        version.content().fieldNames().forEachRemaining(names::add);
        if (version.before() != null) {
            version.before().fieldNames().forEachRemaining(names::add);
        }
        return names.stream()
                .filter(name -> !NOT_TOLD.contains(name) && !name.startsWith(SEARCHED_BY))
                .map(name -> new ChangedField(name, value(version.before(), name), value(version.content(), name)))
                .filter(field -> !field.old().equals(field.now()))
                .toList();
    }

    private static JsonNode value(JsonNode fact, String name) {
        JsonNode value = fact == null ? null : fact.get(name);
        return value == null ? NullNode.getInstance() : value;
    }
}
