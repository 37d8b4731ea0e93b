package clinic.remit.localstack.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic as another service or a partner sees it: read from its start, or played by a test. Not thread-safe. */
public final class Topic implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final List<Message> read = new ArrayList<>();

    private Topic(String bootstrapServers, String name) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        partitions = consumer.partitionsFor(name).stream()
                .map(partition -> new TopicPartition(name, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Subscribes to a topic of the test JVM's Kafka, from the start. */
    public static Topic named(String name) {
        return of(Stack.kafka().bootstrapServers(), name);
    }

    /** Subscribes to a topic of the Kafka at this address, from the start. */
    public static Topic of(String bootstrapServers, String name) {
        return new Topic(bootstrapServers, name);
    }

    /** All messages of the topic up to this moment, in order within each key. */
    public List<Message> messages() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(message -> read.add(message(message)));
        }
        return List.copyOf(read);
    }

    /** The messages under this key up to this moment, in order. */
    public List<Message> about(UUID key) {
        return messages().stream().filter(message -> key.equals(message.key())).toList();
    }

    /** The messages of this simple type (for example PatientRegistered) under this key up to this moment, in order. */
    public List<Message> about(UUID key, String simpleType) {
        return about(key).stream()
                .filter(message -> message.simpleType().equals(simpleType))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

    /**
     * Plays another service: sends an event with a new id and returns after the broker has it.
     *
     * @param type full type, for example {@code clinic.remit.patients.PatientRegistered}
     * @return the event's id
     */
    public static UUID send(String topic, UUID key, String type, long sequence, String json) {
        UUID id = UUID.randomUUID();
        send(topic, key, type, sequence, json, id);
        return id;
    }

    /** As {@link #send(String, UUID, String, long, String)}, with a chosen id: sent twice, it is a repeat. */
    public static void send(String topic, UUID key, String type, long sequence, String json, UUID eventId) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", eventId.toString());
        headers.put("ce_source", "/tests");
        headers.put("ce_type", type);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_subject", key.toString());
        headers.put("ce_sequence", String.valueOf(sequence));
        headers.put("content-type", "application/json");
        sendRaw(topic, key.toString(), json.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** Sends whatever bytes and headers, also such as no service of ours would send. */
    public static void sendRaw(String topic, String key, byte[] value, Map<String, String> headers) {
        try {
            var message = new ProducerRecord<>(topic, key, value);
            headers.forEach((name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            Sender.PRODUCER.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("not sent to %s".formatted(topic), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One for all messages of the JVM: a connection for each would take a large part of the tests' time. */
    private static final class Sender {

        static final KafkaProducer<String, byte[]> PRODUCER = new KafkaProducer<>(
                Map.of("bootstrap.servers", Stack.kafka().bootstrapServers(), "enable.idempotence", false),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static Message message(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        long sequence = Long.parseLong(headers.getOrDefault("ce_sequence", "-1"));
        return new Message(
                headers.getOrDefault("ce_type", ""),
                uuid(message.key()),
                sequence,
                json(message.value()),
                Map.copyOf(headers));
    }

    private static UUID uuid(String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notOfOurs) {
            return null;
        }
    }

    private static JsonNode json(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }
}
