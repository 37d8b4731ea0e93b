package clinic.remit.localstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** A real Kafka broker in KRaft mode, in a process of its own that ends with ours. */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final int port;
    private final int controllerPort = Ports.free();
    private final Path data;
    private final Path log;
    private Process process;

    public KafkaBroker(int port, Path data, Path log) {
        this.port = port;
        this.data = data;
        this.log = log;
    }

    public String servers() {
        return "127.0.0.1:" + port;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Starts the broker, waits until it answers, and creates the topics that are not there yet. */
    public void start() {
        try {
            Files.createDirectories(data);
            Path config = data.resolve("server.properties");
            Files.writeString(config, config());
            process = new ProcessBuilder(command(config))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka cannot be started", e);
        }
        createTopics();
    }

    /** Ends the broker at once, as a power cut would. */
    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(10, TimeUnit.SECONDS)) {
                    kill();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                kill();
            }
        }
    }

    private List<String> command(Path config) {
        Path jars = Checkout.parts().resolve("kafka");
        if (!Files.isDirectory(jars)) {
            throw new IllegalStateException("Kafka is not laid out yet: run mvn -pl infra/local-stack package");
        }
        String classPath = Checkout.root().resolve("infra/local-stack/target/classes") + ":" + jars + "/*";
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return List.of(
                java, "-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-cp",
                classPath, KafkaMain.class.getName(), config.toString());
    }

    private String config() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                controller.listener.names=CONTROLLER
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                log.cleaner.dedupe.buffer.size=2097152
                """
                .formatted(port, controllerPort, data.resolve("log"));
    }

    private void createTopics() {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (true) {
            try (Admin admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers(),
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000))) {
                Set<String> present = admin.listTopics().names().get(5, TimeUnit.SECONDS);
                admin.createTopics(missing(present)).all().get(10, TimeUnit.SECONDS);
                return;
            } catch (ExecutionException | TimeoutException e) {
                if (!process.isAlive() || Instant.now().isAfter(limit)) {
                    throw new IllegalStateException("Kafka did not start; see " + log, e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while Kafka started", e);
            }
        }
    }

    private static List<NewTopic> missing(Set<String> present) {
        Properties topics = new Properties();
        try (InputStream file = Files.newInputStream(Checkout.root().resolve("infra/kafka/topics.properties"))) {
            topics.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<NewTopic> missing = new ArrayList<>();
        for (String name : topics.stringPropertyNames()) {
            if (!present.contains(name)) {
                missing.add(topic(name, topics.getProperty(name).split("\\s+")));
            }
        }
        return missing;
    }

    private static NewTopic topic(String name, String[] words) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            String[] setting = words[i].split("=", 2);
            settings.put(setting[0], setting[1]);
        }
        return new NewTopic(name, Integer.parseInt(words[0]), (short) 1).configs(settings);
    }
}
