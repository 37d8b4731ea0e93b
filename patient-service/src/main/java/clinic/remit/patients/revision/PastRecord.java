package clinic.remit.patients.revision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was on record of a patient at an instant. */
public final class PastRecord {

    private final Instant at;
    private final Map<FactKind, List<JsonNode>> facts;

    PastRecord(Instant at, Map<FactKind, List<JsonNode>> facts) {
        this.at = at;
        this.facts = facts;
    }

    public Instant at() {
        return at;
    }

    /** The facts of this kind as they were then, in the order of their ids. They belong to no session; nothing becomes of changing them. */
    public <T> List<T> all(FactKind kind, Class<T> entity) {
        return facts.getOrDefault(kind, List.of()).stream()
                .map(fields -> StoredRow.entity(fields, entity))
                .toList();
    }
}
