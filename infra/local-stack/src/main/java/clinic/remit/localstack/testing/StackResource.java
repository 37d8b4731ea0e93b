package clinic.remit.localstack.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the service under test at the servers of the tests. */
public class StackResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Stack.Database database = Stack.newDatabase();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.role(),
                "quarkus.datasource.password", database.role(),
                "kafka.bootstrap.servers", Stack.kafka().servers(),
                "quarkus.oidc.public-key", Tokens.publicKey());
    }

    @Override
    public void stop() {
        // the servers end with the JVM, so that further tests find them running
    }
}
