package clinic.remit.outcomes.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Reads the service's own topic from any place on; belongs to no group and commits nothing. For one thread. */
final class TopicReader implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_MILLIS = 5_000;

    /** So much is fetched ahead at most, for each who is told of what they missed. */
    private static final int FETCHED_BYTES = 1_000_000;

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final String topicId;

    /** @param topicId of the very topic that is to be read */
    TopicReader(String servers, String topic, String topicId) {
        this.topicId = topicId;
        consumer = new KafkaConsumer<>(settings(servers), new StringDeserializer(), new ByteArrayDeserializer());
        try {
            partitions = consumer.partitionsFor(topic).stream()
                    .map(it -> new TopicPartition(topic, it.partition()))
                    .toList();
            consumer.assign(partitions);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    private static Map<String, Object> settings(String servers) {
        Map<String, Object> settings = connection(servers);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_BYTES);
        return settings;
    }

    /** How the broker is reached, by whatever client. */
    static Map<String, Object> connection(String servers) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG,
                PATIENCE_MILLIS,
                CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000));
        Config config = ConfigProvider.getConfig();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith("kafka.sasl.") || name.startsWith("kafka.security.") || name.startsWith("kafka.ssl.")) {
                settings.put(name.substring("kafka.".length()), config.getValue(name, String.class));
            }
        }
        return settings;
    }

    void goTo(LiveCursor place) {
        partitions.forEach(it -> consumer.seek(it, place.next(it.partition())));
    }

    /** Where it stands, also behind records that are none of ours. */
    LiveCursor place() {
        return new LiveCursor(
                topicId, partitions.stream().collect(Collectors.toMap(TopicPartition::partition, consumer::position)));
    }

    List<LiveEvent> poll(Duration patience) {
        List<LiveEvent> events = new ArrayList<>();
        consumer.poll(patience).forEach(it -> {
            LiveEvent event = event(it);
            if (event != null) {
                events.add(event);
            }
        });
        return events;
    }

    /** Null for what is no event of ours. */
    private static LiveEvent event(ConsumerRecord<String, byte[]> it) {
        String type = header(it, "ce_type");
        try {
            JsonNode payload = JSON.readTree(it.value());
            return payload instanceof ObjectNode object && !type.isEmpty()
                    ? new LiveEvent(
                            it.partition(),
                            it.offset(),
                            header(it, "ce_id"),
                            type.substring(type.lastIndexOf('.') + 1),
                            Long.parseLong(header(it, "ce_sequence")),
                            UUID.fromString(it.key()),
                            object)
                    : null;
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static String header(ConsumerRecord<String, byte[]> it, String name) {
        Header header = it.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ZERO));
    }
}
