package clinic.remit.outcomes.api;

import static clinic.remit.outcomes.api.LiveTest.watch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.Topic;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One who watches and does not read is cut off, delays nobody, and comes back to where it was. */
@QuarkusTest
@WithStack
class SlowWatcherTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** More than the buffers of the two machines take. */
    private static final int EVENTS = 60;

    private static final String FILLER = "x".repeat(200_000);

    @Test
    void whoDoesNotReadIsCutOffAndTheOthersAreToldAllTheSame() throws Exception {
        UUID patient = UUID.randomUUID();
        String query = "?patientId=" + patient;
        List<String> places;
        List<String> sent;
        try (SleepingClient sleeping = new SleepingClient(Tokens.of("nurse"), query);
                LiveClient other = watch("nurse", query)) {
            sent = IntStream.rangeClosed(1, EVENTS)
                    .mapToObj(sequence -> bulky(patient, sequence))
                    .toList();
            await().atMost(PATIENCE).until(() -> other.told().size() == EVENTS);
            assertThat(other.told()).extracting(LiveClient.Event::eventId).containsExactlyElementsOf(sent);
            await().atMost(PATIENCE).until(sleeping::isCutOff);
            places = sleeping.awake();
        }
        int heard = places.size() - 1; // after Ready
        assertThat(heard).isLessThan(EVENTS);
        try (LiveClient again = new LiveClient(Tokens.of("nurse"), query, places.get(heard))) {
            await().atMost(PATIENCE).until(() -> again.told().size() == EVENTS - heard);
            assertThat(again.told())
                    .extracting(LiveClient.Event::eventId)
                    .containsExactlyElementsOf(sent.subList(heard, EVENTS));
        }
    }

    private static String bulky(UUID patient, int sequence) {
        return Topic.send(
                        "remit.outcomes", patient, "clinic.remit.outcomes.AssessmentRecorded", sequence, """
                        {"patientId": "%s", "filler": "%s", "occurredAt": "%s"}""".formatted(
                                        patient, FILLER, Clinic.now()))
                .toString();
    }
}
