package clinic.remit.patients.api;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** A look into the database, where the API shows nothing. */
final class Rows {

    private Rows() {}

    static long count(String table, UUID id) {
        return number("select count(*) from " + table + " where id = :id", id);
    }

    /** How many events were ever written for the patient, sent or not. */
    static long events(UUID patient) {
        return number("select coalesce(sum(last), 0) from outbox_sequence where key = :id", patient);
    }

    static long everything() {
        return number("select coalesce(sum(last), 0) from outbox_sequence where :id is not null", UUID.randomUUID());
    }

    static double similarity(String a, String b) {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) entities.createNativeQuery("select similarity(:a, :b)")
                                .setParameter("a", a)
                                .setParameter("b", b)
                                .getSingleResult())
                        .doubleValue());
    }

    static void execute(String sql) {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }

    private static long number(String sql, UUID id) {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        return QuarkusTransaction.requiringNew().call(() -> ((Number)
                        entities.createNativeQuery(sql).setParameter("id", id).getSingleResult())
                .longValue());
    }
}
