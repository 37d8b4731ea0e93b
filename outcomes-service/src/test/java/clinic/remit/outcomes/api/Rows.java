package clinic.remit.outcomes.api;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;

/** A look into the database, to see that a refusal left no trace: rows, their versions, and every event ever written. */
final class Rows {

    private static final String EVERYTHING = """
            select concat_ws('/',
              (select sum(last) from outbox_sequence),
              (select count(*) || ':' || sum(revision) from assessment),
              (select count(*) || ':' || sum(version) from safety_alert),
              (select count(*) || ':' || sum(version) from physician_task),
              (select count(*) from recommendation),
              (select count(*) from on_call_notification),
              (select count(*) from on_call_list))""";

    private Rows() {}

    static String everything() {
        return text(EVERYTHING);
    }

    /** The one text that is found. */
    static String text(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> (String) entities().createNativeQuery(sql).getSingleResult());
    }

    static void change(String sql) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities().createNativeQuery(sql).executeUpdate());
    }

    private static EntityManager entities() {
        return Arc.container().instance(EntityManager.class).get();
    }
}
