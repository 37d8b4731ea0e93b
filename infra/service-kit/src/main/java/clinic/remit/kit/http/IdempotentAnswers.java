package clinic.remit.kit.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The answers already given, by caller and Idempotency-Key. Works only inside the use case's transaction. */
@ApplicationScoped
class IdempotentAnswers {

    private static final String CLAIM =
            "SELECT pg_try_advisory_xact_lock(hashtextextended(CAST(:caller AS text) || :key, 1))";
    private static final String FIND = """
            SELECT request_hash, status, location, etag, body, patient_ids FROM idempotent_answer
            WHERE caller = :caller AND key = :key""";
    private static final String KEEP = """
            INSERT INTO idempotent_answer
                (caller, key, request_hash, status, location, etag, body, answered_at, patient_ids)
            VALUES (:caller, :key, :hash, :status, CAST(:location AS text), CAST(:etag AS text),
                    CAST(:body AS text), :now, :patients)""";

    private final EntityManager entities;
    private final Clock clock;

    IdempotentAnswers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @param patientIds whom it tells of */
    record Answer(int status, String location, String etag, String body, List<UUID> patientIds) {}

    /** The answer given before, or null; claims the key until the transaction ends. */
    Answer find(UUID caller, String key, byte[] hash) {
        boolean claimed = (Boolean) entities.createNativeQuery(CLAIM)
                .setParameter("caller", caller.toString())
                .setParameter("key", key)
                .getSingleResult();
        if (!claimed) {
            throw Conflict.retryLater(
                    "idempotency-key-under-way", "A request with this Idempotency-Key is still under way.", 1);
        }
        List<?> found = entities.createNativeQuery(FIND, Tuple.class)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .getResultList();
        return found.isEmpty() ? null : same((Tuple) found.get(0), hash);
    }

    private static Answer same(Tuple row, byte[] hash) {
        if (!Arrays.equals(row.get("request_hash", byte[].class), hash)) {
            throw new Unprocessable(
                    "idempotency-key-reused",
                    "This Idempotency-Key belongs to another request.",
                    new FieldProblem(
                            "Idempotency-Key", "used before with another body", "a new key for a new request"));
        }
        return new Answer(
                row.get("status", Integer.class),
                row.get("location", String.class),
                row.get("etag", String.class),
                row.get("body", String.class),
                List.of(row.get("patient_ids", UUID[].class)));
    }

    void keep(UUID caller, String key, byte[] hash, Answer answer) {
        entities.createNativeQuery(KEEP)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("hash", hash)
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("etag", answer.etag())
                .setParameter("body", answer.body())
                .setParameter("now", clock.instant())
                .setParameter("patients", answer.patientIds().toArray(UUID[]::new))
                .executeUpdate();
    }
}
