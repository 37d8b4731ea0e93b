package clinic.remit.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The whole set on one machine, each part a process of its own: PostgreSQL, Kafka, Keycloak and the three services. Its
 * data stays in a folder between runs. Whatever ends this process ends the others too.
 */
public final class LocalStack implements AutoCloseable {

    private final Path home;
    private final Consumer<String> progress;
    private final PostgresServer postgres;
    private final KafkaServer kafka;
    private final KeycloakServer keycloak;
    private final Map<Service, ServiceProcess> services = new EnumMap<>(Service.class);
    private FileChannel claim;
    private volatile boolean closing;

    /**
     * @param home keeps data and logs
     * @param progress is told in a line what has become ready
     */
    public LocalStack(Path home, StackPorts ports, Consumer<String> progress) {
        this.home = home;
        this.progress = progress;
        postgres = new PostgresServer(home.resolve("postgres"), ports.postgres(), List.of());
        kafka = new KafkaServer(home.resolve("kafka"), ports.kafka());
        keycloak = new KeycloakServer(home.resolve("keycloak"), ports.keycloak());
        ports.services()
                .forEach((service, port) -> services.put(
                        service,
                        new ServiceProcess(service, home.resolve(service.module()), port, settings(service, port))));
    }

    private Map<String, String> settings(Service service, int port) {
        return Map.of(
                "QUARKUS_HTTP_PORT",
                String.valueOf(port),
                "QUARKUS_DATASOURCE_JDBC_URL",
                postgres.jdbcUrl(service.database()),
                "QUARKUS_DATASOURCE_USERNAME",
                service.database(),
                "QUARKUS_DATASOURCE_PASSWORD",
                service.database(),
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                keycloak.realmUrl(),
                "REMIT_CLOCK_FILE",
                home.resolve("clock").toAbsolutePath().toString());
    }

    /** For measurements: the services' code is compiled as in production, at the price of a slower start. */
    public LocalStack atFullSpeed() {
        services.values().forEach(ServiceProcess::atFullSpeed);
        return this;
    }

    /** @throws StartFailed if a port is taken or a part does not come up; the message says what to do */
    public void start(boolean fresh) {
        claimHome();
        if (fresh) {
            List.of("postgres", "kafka", "keycloak", "clock").forEach(part -> Folders.delete(home.resolve(part)));
        }
        all().forEach(LocalStack::mustBeFree);
        Parallel.run(() -> startOne(keycloak), () -> {
            Parallel.run(this::startPostgres, () -> startOne(kafka));
            Parallel.run(services.values().stream()
                    .map(service -> (Runnable) () -> startOne(service))
                    .toArray(Runnable[]::new));
        });
    }

    /** One set at a time over the same data. */
    void claimHome() {
        try {
            claim = FileChannel.open(
                    Folders.create(home).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (claim.tryLock() == null) {
                throw alreadyRunning();
            }
        } catch (OverlappingFileLockException e) {
            throw alreadyRunning();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StartFailed alreadyRunning() {
        return new StartFailed("The set is already running over %s.".formatted(home));
    }

    private static void mustBeFree(Server server) {
        if (Ports.isTaken(server.port())) {
            throw new StartFailed("Port %d, which %s needs, is taken. End what listens there, or choose another: %s=%d"
                    .formatted(
                            server.port(),
                            server.name(),
                            StackPorts.variable(server.name()),
                            server.port() % 50_000 + 10_000));
        }
    }

    private void startPostgres() {
        startOne(postgres);
        for (Service service : services.keySet()) {
            postgres.createDatabase(service.database(), service.database());
        }
    }

    private void startOne(Server server) {
        progress.accept("%-20s starting".formatted(server.name()));
        long began = System.nanoTime();
        server.start();
        progress.accept("%-20s ready after %.1f s"
                .formatted(
                        server.name(),
                        Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0));
    }

    /** From now on, a service that ends by itself is started again, as an operator's supervisor would. */
    void supervise() {
        services.values().forEach(this::supervise);
    }

    private void supervise(ServiceProcess service) {
        service.child().onExit(() -> {
            if (!closing) {
                progress.accept("%s ended; it is started again".formatted(service.name()));
                try {
                    startOne(service);
                    supervise(service);
                } catch (StartFailed e) {
                    progress.accept(e.getMessage());
                }
            }
        });
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaServer kafka() {
        return kafka;
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    public ServiceProcess service(Service service) {
        return services.get(service);
    }

    /**
     * A second instance of a service over an empty database of its own: it reads the topics from their start and sends nothing.
     *
     * @param database its name; also its role, that role's password, and the group of the subscriber
     */
    public ServiceProcess startAnew(Service service, String database) {
        postgres.createDatabase(database, database);
        int port = Ports.free();
        Map<String, String> own = new HashMap<>(settings(service, port));
        own.putAll(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database),
                "QUARKUS_DATASOURCE_USERNAME", database,
                "QUARKUS_DATASOURCE_PASSWORD", database,
                "MP_MESSAGING_INCOMING_BUS_GROUP_ID", database,
                "REMIT_OUTBOX_RELAY_ENABLED", "false"));
        ServiceProcess another = new ServiceProcess(service, home.resolve(database), port, own);
        another.start();
        return another;
    }

    /** One clock for all three services. */
    public StackClock clock() {
        return new StackClock(
                services.values().stream().map(ServiceProcess::url).toList());
    }

    private Stream<Server> all() {
        return Stream.concat(Stream.of(postgres, kafka, keycloak), services.values().stream());
    }

    /** Ends the services, then the servers, each in good order. */
    @Override
    public void close() {
        closing = true;
        Parallel.run(services.values().stream()
                .map(service -> (Runnable) service::stop)
                .toArray(Runnable[]::new));
        Parallel.run(keycloak::stop, kafka::stop, postgres::stop);
        try {
            if (claim != null) {
                claim.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
