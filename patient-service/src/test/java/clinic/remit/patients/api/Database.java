package clinic.remit.patients.api;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.hibernate.Session;

/** Statements in the database, past the service. */
final class Database {

    private Database() {}

    /** All in one transaction. */
    static void run(String... statements) {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.unwrap(Session.class).doWork(connection -> {
                    try (var statement = connection.createStatement()) {
                        for (String sql : statements) {
                            statement.execute(sql);
                        }
                    }
                }));
    }

    /** The first column of each row, as text. */
    static List<String> texts(String sql) {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        return QuarkusTransaction.requiringNew()
                .call(() -> ((List<?>) entities.createNativeQuery(sql).getResultList())
                        .stream().map(String::valueOf).toList());
    }

    /** All in one transaction, which meanwhile waits with what it has locked. */
    static void run(List<String> before, Runnable meanwhile, String after) {
        QuarkusTransaction.requiringNew().run(() -> {
            EntityManager entities =
                    Arc.container().instance(EntityManager.class).get();
            entities.unwrap(Session.class).doWork(connection -> {
                try (var statement = connection.createStatement()) {
                    for (String sql : before) {
                        statement.execute(sql);
                    }
                    meanwhile.run();
                    statement.execute(after);
                }
            });
        });
    }

    /** Whether a session waits for what another one has locked. */
    static boolean somebodyWaits() {
        return !texts("select pid from pg_stat_activity where wait_event_type = 'Lock'")
                .isEmpty();
    }
}
