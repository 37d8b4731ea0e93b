package clinic.remit.patients.api;

import static org.awaitility.Awaitility.await;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.Topic;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.assertj.core.api.Assertions;

/** What a subscriber of {@code remit.patients} hears about a patient. */
final class Published {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Published() {}

    /** Waits for exactly these events, in this order and without a gap in their numbers. */
    static List<Message> about(UUID patient, String... types) {
        try (Topic topic = Topic.named("remit.patients")) {
            await().atMost(PATIENCE).until(() -> topic.about(patient).size() >= types.length);
            List<Message> messages = topic.about(patient);
            Assertions.assertThat(messages).extracting(Message::simpleType).containsExactly(types);
            Assertions.assertThat(messages)
                    .extracting(Message::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, types.length).boxed().toList());
            return messages;
        }
    }
}
