package clinic.remit.kit.inbox;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How far this service is behind the topics it reads. A broker that does not answer counts as behind. */
@ApplicationScoped
public class ConsumerLag {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Duration TOLERATED = Duration.ofSeconds(10);

    private final String servers;
    private final String group;
    private final List<String> topics;
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private Admin admin;
    private Instant measuredAt = Instant.MIN;
    private Instant behindSince;

    ConsumerLag(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "quarkus.application.name") String group,
            @ConfigProperty(name = "remit.bus.topics") List<String> topics) {
        this.servers = servers;
        this.group = group;
        this.topics = topics;
    }

    void passed(String topic, int partition, long offset) {
        next.put(new TopicPartition(topic, partition), offset + 1);
    }

    /** Whether events have waited unread for longer than a moment, so that this service may not know the latest. */
    public synchronized boolean lagging() {
        Instant now = Instant.now();
        if (measuredAt.plus(FRESH).isBefore(now)) {
            measuredAt = now;
            behindSince = behind() == 0 ? null : behindSince == null ? now : behindSince;
        }
        return behindSince != null && behindSince.plus(TOLERATED).isBefore(now);
    }

    /** The number of records that are on the topics and not yet taken in; -1 if the broker does not answer. */
    public synchronized long behind() {
        try {
            Map<TopicPartition, Long> ends = ends();
            Map<TopicPartition, OffsetAndMetadata> committed = client().listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return ends.entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - position(end.getKey(), committed)))
                    .sum();
        } catch (ExecutionException | TimeoutException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private long position(TopicPartition partition, Map<TopicPartition, OffsetAndMetadata> committed) {
        OffsetAndMetadata offset = committed.get(partition);
        return Math.max(next.getOrDefault(partition, 0L), offset == null ? 0 : offset.offset());
    }

    private Map<TopicPartition, Long> ends() throws ExecutionException, TimeoutException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        client().describeTopics(topics)
                .allTopicNames()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .forEach((topic, description) -> {
                    for (TopicPartitionInfo partition : description.partitions()) {
                        latest.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest());
                    }
                });
        Map<TopicPartition, Long> ends = new HashMap<>();
        client().listOffsets(latest)
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private Admin client() {
        if (admin == null) {
            admin = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis(),
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis()));
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
