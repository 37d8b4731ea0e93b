package clinic.remit.outcomes.live;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** What can be known of the topic without reading it: which one it is, and from where to where it goes. */
final class TopicLog implements AutoCloseable {

    private final Admin admin;
    private final String topic;

    TopicLog(String servers, String topic) {
        this.admin = Admin.create(TopicReader.connection(servers));
        this.topic = topic;
    }

    /** The broker's id of the topic. */
    String id() {
        return describe().topicId().toString();
    }

    /** Before the first record that there still is. */
    LiveCursor start() {
        return place(OffsetSpec.earliest());
    }

    /** Behind the last record that there is. */
    LiveCursor end() {
        return place(OffsetSpec.latest());
    }

    private LiveCursor place(OffsetSpec where) {
        TopicDescription described = describe();
        List<TopicPartition> partitions = described.partitions().stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .toList();
        Map<Integer, Long> next = await(admin.listOffsets(
                                partitions.stream().collect(Collectors.toMap(Function.identity(), it -> where)))
                        .all()
                        .toCompletionStage()
                        .toCompletableFuture()::get)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        it -> it.getKey().partition(), it -> it.getValue().offset()));
        return new LiveCursor(described.topicId().toString(), next);
    }

    private TopicDescription describe() {
        return await(admin.describeTopics(List.of(topic)).allTopicNames()::get).get(topic);
    }

    private interface Answer<T> {
        T get() throws ExecutionException, InterruptedException;
    }

    private static <T> T await(Answer<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e); // and the thread stays interrupted
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
