package clinic.remit.localstack.testing;

import clinic.remit.localstack.KafkaServer;
import clinic.remit.localstack.Ports;
import clinic.remit.localstack.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The servers of a test JVM: started at the first need, shared by every test class, ended with the JVM (even if that is
 * killed), their data and logs left under the module's {@code target/stack} until the next run.
 *
 * <p>Quarkus loads test classes in more than one class loader, so what must be there once per JVM (folder and ports)
 * is held in system properties.
 */
public final class Stack implements QuarkusTestResourceLifecycleManager {

    private static final String HOME = "remit.stack.home";
    private static final String POSTGRES_PORT = "remit.stack.postgres.port";
    private static final String KAFKA_PORT = "remit.stack.kafka.port";
    /** Nobody listens there until a test does. */
    private static final String MAIL_PORT = "remit.stack.mail.port";

    private static final String DATABASE = "service";
    private static final String PASSWORD = "service";
    private static final int TRIES = 3;
    /** Tests need no durability; this is where half of their time would go. */
    private static final List<String> FAST = List.of("fsync=off", "full_page_writes=off", "shared_buffers=32MB");

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        ensureStarted();
        config.put("quarkus.devservices.enabled", "false");
        config.put("quarkus.datasource.jdbc.url", postgres().jdbcUrl(DATABASE));
        config.put("quarkus.datasource.username", DATABASE);
        config.put("quarkus.datasource.password", PASSWORD);
        config.put("kafka.bootstrap.servers", kafka().bootstrapServers());
        config.put("quarkus.oidc.auth-server-url", "");
        config.put("quarkus.oidc.public-key", Tokens.publicKey());
        config.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
        config.put("quarkus.oidc.token.audience", Tokens.AUDIENCE);
        config.put("remit.permissions.url", PermissionsServer.url());
        config.put("quarkus.mailer.port", System.getProperty(MAIL_PORT));
        return config;
    }

    /** The servers stay for the next test class; they end with the JVM. */
    @Override
    public void stop() {}

    /** Starts the servers of this JVM if they do not run yet; also for tests without Quarkus. */
    public static void ensureStarted() {
        synchronized (HOME) { // a constant string is one object in all class loaders
            if (System.getProperty(HOME) != null) {
                return;
            }
            StackFolders.removeDead();
            for (int left = TRIES - 1; !started(left); left--) {
                StackFolders.removeDead();
            }
        }
    }

    /** @return false if a server ended at its start, as when another program took its port meanwhile, and tries are left */
    private static boolean started(int triesLeft) {
        System.setProperty(HOME, StackFolders.own().toString());
        System.setProperty(POSTGRES_PORT, String.valueOf(Ports.free()));
        System.setProperty(KAFKA_PORT, String.valueOf(Ports.free()));
        System.setProperty(MAIL_PORT, String.valueOf(Ports.free()));
        PostgresServer postgres = postgres();
        KafkaServer kafka = kafka();
        CompletableFuture<Void> kafkaStarts = CompletableFuture.runAsync(kafka::start);
        try {
            postgres.start();
            postgres.createDatabase(DATABASE, PASSWORD);
            kafkaStarts.join();
            return true;
        } catch (RuntimeException e) {
            kafkaStarts.handle((done, failed) -> done).join();
            postgres.stop();
            kafka.stop();
            System.clearProperty(HOME);
            System.err.println("The servers of the tests did not start, " + triesLeft + " tries left: " + e);
            if (triesLeft == 0) {
                throw e;
            }
            return false;
        }
    }

    /** The JVM's PostgreSQL; a test of faults may {@code kill()} and {@code start()} it: port and data stay. */
    public static PostgresServer postgres() {
        return new PostgresServer(home().resolve("postgres"), Integer.getInteger(POSTGRES_PORT), FAST);
    }

    /** The JVM's Kafka; a test of faults may {@code kill()} and {@code start()} it: port and data stay. */
    public static KafkaServer kafka() {
        return new KafkaServer(home().resolve("kafka"), Integer.getInteger(KAFKA_PORT));
    }

    private static Path home() {
        return Path.of(System.getProperty(HOME));
    }
}
