package clinic.remit.patients.revision;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The versions of patients' records, which the database keeps. */
@ApplicationScoped
public class RecordVersions {

    private static final String NEWEST_FIRST = """
            select v.number, v.at, v.kind, v.fact_id, cast(v.content as text) as content,
                   cast(before.content as text) as before,
                   r.source, r.caller_id, array_to_string(r.caller_roles, ' ') as roles,
                   r.event_type, r.event_id, r.correlation_id
            from record_version v
            join revision r on r.id = v.revision_id
            left join lateral (
                select b.content from record_version b
                where b.kind = v.kind and b.fact_id = v.fact_id and b.number < v.number
                order by b.number desc limit 1) before on true
            where v.patient_id = :patient and v.number < :before
            order by v.number desc
            limit :limit""";

    /**
     * The newest version of each fact, those of records that were merged into this one then included; of determinations, only one that none had
     * superseded.
     */
    private static final String AS_OF = """
            select kind, cast(content as text) as content
            from (
                select distinct on (v.kind, v.fact_id) v.kind, v.fact_id, v.content
                from record_version v
                where v.at <= :at
                  and (v.kind <> 'patient' or v.fact_id = :patient)
                  and v.patient_id = any (array(
                    select cast(:patient as uuid)
                    union all
                    select m.duplicate_id from patient_merge m
                    where m.survivor_id = :patient and m.merged_at <= :at
                      and (m.undone_at is null or m.undone_at > :at)))
                order by v.kind, v.fact_id, v.number desc) newest
            where kind <> 'determination' or content ->> 'superseded_at' is null
            order by kind, fact_id""";

    private static final String FIRST = """
            select v.at, r.source from record_version v join revision r on r.id = v.revision_id
            where v.patient_id = :patient order by v.number limit 1""";

    private final EntityManager entities;

    RecordVersions(EntityManager entities) {
        this.entities = entities;
    }

    /** The beginning of a patient's history. */
    public record Beginning(Instant at, Source source) {}

    /** Empty if nothing is on record of such a patient. */
    public Optional<Beginning> beginning(UUID patientId) {
        return rows(entities.createNativeQuery(FIRST, Tuple.class).setParameter("patient", patientId)).stream()
                .map(row ->
                        new Beginning(row.get("at", Instant.class), Source.valueOf(row.get("source", String.class))))
                .findFirst();
    }

    /** The newest versions whose number is lower, the newest first. */
    public List<RecordVersion> newestBefore(UUID patientId, long number, int limit) {
        return rows(entities.createNativeQuery(NEWEST_FIRST, Tuple.class)
                        .setParameter("patient", patientId)
                        .setParameter("before", number)
                        .setParameter("limit", limit))
                .stream()
                .map(RecordVersions::version)
                .toList();
    }

    public PastRecord asOf(UUID patientId, Instant at) {
        Map<FactKind, List<JsonNode>> facts = new EnumMap<>(FactKind.class);
        rows(entities.createNativeQuery(AS_OF, Tuple.class)
                        .setParameter("patient", patientId)
                        .setParameter("at", at))
                .forEach(row -> facts.computeIfAbsent(
                                FactKind.ofTable(row.get("kind", String.class)), kind -> new ArrayList<>())
                        .add(StoredRow.fields(row.get("content", String.class))));
        return new PastRecord(at, facts);
    }

    private static RecordVersion version(Tuple row) {
        String roles = row.get("roles", String.class);
        return new RecordVersion(
                row.get("number", Number.class).longValue(),
                row.get("at", Instant.class),
                Author.of(
                        Source.valueOf(row.get("source", String.class)),
                        row.get("caller_id", UUID.class),
                        roles.isEmpty() ? List.of() : List.of(roles.split(" ")),
                        row.get("event_type", String.class),
                        row.get("event_id", UUID.class)),
                row.get("correlation_id", String.class),
                FactKind.ofTable(row.get("kind", String.class)),
                row.get("fact_id", UUID.class),
                StoredRow.fields(row.get("content", String.class)),
                StoredRow.fields(row.get("before", String.class)));
    }

    @SuppressWarnings("unchecked") // a native query of tuples gives tuples
    private static List<Tuple> rows(jakarta.persistence.Query query) {
        return query.getResultList();
    }
}
