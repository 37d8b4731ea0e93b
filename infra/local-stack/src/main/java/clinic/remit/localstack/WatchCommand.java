package clinic.remit.localstack;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/** {@code infra/watch}: a first subscriber, who prints every event from the start and goes on until Ctrl-C. */
public final class WatchCommand {

    private static final List<String> TOPICS = List.of("remit.patients", "remit.scheduling", "remit.outcomes");

    private WatchCommand() {}

    /** @param arguments a patient's id, to see only that patient's events; none for all */
    public static void main(String[] arguments) {
        Optional<String> key = List.of(arguments).stream().findFirst();
        Map<String, Object> settings =
                Map.of("bootstrap.servers", "localhost:" + StackPorts.usual().kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (true) {
                for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofSeconds(1))) {
                    if (key.isEmpty() || key.get().equals(event.key())) {
                        System.out.println(line(event));
                    }
                }
            }
        }
    }

    /** Topic, key, its sequence there, type and data of a CloudEvent in Kafka's binary mode. */
    private static String line(ConsumerRecord<String, String> event) {
        return "%-16s %s %4s %s %s"
                .formatted(
                        event.topic(),
                        event.key(),
                        header(event, "ce_sequence"),
                        header(event, "ce_type"),
                        event.value());
    }

    private static String header(ConsumerRecord<String, String> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
