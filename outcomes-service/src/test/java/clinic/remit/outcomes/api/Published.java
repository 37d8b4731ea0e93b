package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.Topic;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** What a subscriber of {@code remit.outcomes} hears about a patient. */
final class Published {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Published() {}

    /** Waits for exactly these events, in this order and without a gap in their numbers. */
    static List<Message> about(UUID patient, String... types) {
        try (Topic topic = Topic.named("remit.outcomes")) {
            await().atMost(PATIENCE).until(() -> topic.about(patient).size() >= types.length);
            Clinic.settled();
            List<Message> messages = topic.about(patient);
            assertThat(messages).extracting(Message::simpleType).containsExactly(types);
            assertThat(messages)
                    .extracting(Message::sequence)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, types.length).boxed().toList());
            return messages;
        }
    }

    /** Everything told of the patient up to now. */
    static List<Message> about(UUID patient) {
        Clinic.settled();
        try (Topic topic = Topic.named("remit.outcomes")) {
            return topic.about(patient);
        }
    }
}
