package clinic.remit.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Kafka in KRaft mode, broker and controller in one process, on a loopback port. */
public final class KafkaServer extends Server {

    /** Any 16 bytes in base64 would do. */
    private static final String CLUSTER_ID = "UmVtaXRMb2NhbFN0YWNrMQ";

    /** @param home keeps data, log and process id; a server that is made anew over the same folder finds its data */
    public KafkaServer(Path home, int port) {
        super(home, port);
    }

    @Override
    public String name() {
        return "Kafka";
    }

    public String bootstrapServers() {
        return "localhost:" + port;
    }

    @Override
    public void start() {
        Path properties = writeProperties(Ports.free());
        if (!Files.exists(home.resolve("data/meta.properties"))) {
            format(properties);
        }
        run(
                "TERM",
                java("256m", "kafka.Kafka", properties.toString()),
                Map.of(),
                Duration.ofSeconds(60),
                () -> Ports.answers(port));
        Topics.create(bootstrapServers());
    }

    private void format(Path properties) {
        List<String> command =
                java("64m", "kafka.tools.StorageTool", "format", "-t", CLUSTER_ID, "-c", properties.toString());
        Child format = Child.start("Kafka's StorageTool", "TERM", command, Map.of(), home.resolve("format-pid"), log());
        format.awaitExit(Duration.ofSeconds(60));
        if (!Files.exists(home.resolve("data/meta.properties"))) {
            throw new StartFailed(format.obituary());
        }
    }

    private static List<String> java(String heap, String... mainAndArguments) {
        return JavaCommand.of(
                List.of(
                        "-Xmx" + heap,
                        "-cp",
                        Checkout.part("kafka").resolve("lib") + "/*",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX"),
                List.of(mainAndArguments));
    }

    private Path writeProperties(int controllerPort) {
        String text = """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://localhost:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=3
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=3
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=2
                num.recovery.threads.per.data.dir=1
                log.cleaner.dedupe.buffer.size=8388608
                """.formatted(port, controllerPort, home.resolve("data").toAbsolutePath());
        try {
            return Files.writeString(Folders.create(home).resolve("server.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
