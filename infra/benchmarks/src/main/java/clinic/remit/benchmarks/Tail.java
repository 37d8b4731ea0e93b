package clinic.remit.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** A subscriber who reads a topic from now on, and notes when an event arrives. */
final class Tail implements AutoCloseable {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

    private final KafkaConsumer<byte[], byte[]> consumer;

    private Tail(KafkaConsumer<byte[], byte[]> consumer) {
        this.consumer = consumer;
    }

    static Tail of(String servers, String topic) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        return new Tail(consumer);
    }

    /** Reads on until an event of this type has come. @return when, by {@link System#nanoTime()} */
    long await(String simpleType) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (System.nanoTime() < end) {
            boolean found = false;
            for (ConsumerRecord<byte[], byte[]> event : consumer.poll(Duration.ofMillis(100))) {
                String type = new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
                found |= type.endsWith("." + simpleType);
            }
            if (found) {
                return System.nanoTime();
            }
        }
        throw new IllegalStateException("No " + simpleType + " came");
    }

    @Override
    public void close() {
        consumer.close();
    }
}
