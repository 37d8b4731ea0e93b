package clinic.remit.kit.inbox;

import io.quarkus.scheduler.Scheduled;
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

/**
 * How far this service is behind the topics it reads. It is measured all the time, so that whoever asks first is told of a
 * lag that began long before. A broker that does not answer counts as behind, and so does a service that has only started,
 * until it has caught up.
 */
@ApplicationScoped
public class ConsumerLag {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Instant SINCE_EVER = Instant.EPOCH;

    private final String servers;
    private final String group;
    private final List<String> topics;
    private final Map<TopicPartition, Long> next = new ConcurrentHashMap<>();
    private Admin admin;
    private final Duration tolerated;
    private volatile Instant measuredAt = Instant.EPOCH;
    private volatile Instant behindSince = SINCE_EVER;

    ConsumerLag(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "mp.messaging.incoming.bus.group.id") String group,
            @ConfigProperty(name = "remit.bus.topics") List<String> topics,
            @ConfigProperty(name = "remit.bus.lag-tolerated", defaultValue = "10s") Duration tolerated) {
        this.servers = servers;
        this.group = group;
        this.topics = topics;
        this.tolerated = tolerated;
    }

    void passed(String topic, int partition, long offset) {
        next.put(new TopicPartition(topic, partition), offset + 1);
    }

    /** Whether events have waited unread for longer than a moment, so that this service may not know the latest. */
    public boolean lagging() {
        if (isLate() || isOutOfDate()) {
            measure(); // it may have caught up since
        }
        return isLate();
    }

    @Scheduled(every = "${remit.bus.lag-measured-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() {
        Instant asked = Instant.now();
        boolean behind = behind() != 0;
        behindSince = !behind ? null : behindSince == null ? asked : behindSince;
        measuredAt = asked;
    }

    private boolean isOutOfDate() {
        return measuredAt.plus(tolerated).isBefore(Instant.now());
    }

    private boolean isLate() {
        Instant since = behindSince;
        return since != null && since.plus(tolerated).isBefore(Instant.now());
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
