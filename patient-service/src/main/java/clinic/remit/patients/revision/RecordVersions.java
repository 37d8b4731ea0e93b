package clinic.remit.patients.revision;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The versions of patients' records, which the database keeps. */
@ApplicationScoped
public class RecordVersions {

    /** Also those of records that are merged into this one. */
    private static final String NEWEST_FIRST = """
            select v.number, v.at, v.patient_id, v.kind, v.fact_id, cast(v.content as text) as content,
                   cast(before.content as text) as before,
                   r.source, r.caller_id, array_to_string(r.caller_roles, ' ') as roles,
                   r.event_type, r.event_id, r.correlation_id
            from (
                select cast(:patient as uuid) as id
                union all
                select m.duplicate_id from patient_merge m where m.survivor_id = :patient and m.undone_at is null) record
            cross join lateral (
                select * from record_version one where one.patient_id = record.id and one.number < :before
                order by one.number desc limit :limit) v
            join revision r on r.id = v.revision_id
            left join lateral (
                select b.content from record_version b
                where b.kind = v.kind and b.fact_id = v.fact_id and b.number < v.number
                order by b.number desc limit 1) before on true
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

    /** The patient's row as it stood; before the first version, that one. */
    private static final String PATIENTS_AT = """
            select asked.patient, asked.at as asked_at, v.at, cast(v.content as text) as content
            from unnest(cast(:patients as uuid[]), cast(:instants as timestamptz[])) as asked (patient, at)
            cross join lateral (
                select one.at, one.content from record_version one
                where one.kind = 'patient' and one.fact_id = asked.patient
                order by one.at > asked.at, case when one.at > asked.at then one.number else - one.number end
                limit 1) v""";

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

    /** The newest versions whose number is lower, those of records that are merged into this one included; the newest first. */
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

    /** A patient at an instant. */
    public record Moment(UUID patientId, Instant at) {}

    /**
     * Of each patient who was ever registered, who it was then; for an instant before the history of the patient, who it was at its
     * beginning, of which the past record has the instant.
     */
    public Map<Moment, PastRecord> patientsAt(Collection<Moment> moments) {
        List<Moment> asked = List.copyOf(moments);
        Map<Moment, PastRecord> found = new HashMap<>();
        rows(entities.createNativeQuery(PATIENTS_AT, Tuple.class)
                        .setParameter(
                                "patients",
                                asked.stream().map(Moment::patientId).toArray(UUID[]::new))
                        .setParameter("instants", asked.stream().map(Moment::at).toArray(Instant[]::new)))
                .forEach(row -> {
                    Moment moment = new Moment(row.get("patient", UUID.class), row.get("asked_at", Instant.class));
                    Instant kept = row.get("at", Instant.class);
                    found.put(
                            moment,
                            new PastRecord(
                                    kept.isAfter(moment.at()) ? kept : moment.at(),
                                    Map.of(
                                            FactKind.PATIENT,
                                            List.of(StoredRow.fields(row.get("content", String.class))))));
                });
        return found;
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
                row.get("patient_id", UUID.class),
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
