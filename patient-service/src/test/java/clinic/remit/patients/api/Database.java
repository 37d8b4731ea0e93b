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
}
