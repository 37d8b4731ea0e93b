package clinic.remit.outcomes.api;

import static clinic.remit.outcomes.api.LiveTest.ready;
import static clinic.remit.outcomes.api.LiveTest.refused;
import static clinic.remit.outcomes.api.LiveTest.watch;
import static org.awaitility.Awaitility.await;

import clinic.remit.localstack.testing.Stack;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever resumes at a place whose events are gone is told to begin anew, and misses nothing silently. */
@QuarkusTest
@WithStack
class LiveAfterRestoreTest {

    private static final String TOPIC = "remit.outcomes";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private Admin admin;

    @BeforeEach
    void connect() {
        admin = Admin.create(Map.of("bootstrap.servers", Stack.kafka().bootstrapServers()));
    }

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void eventsThatWereRemovedSinceCannotBeTold() throws Exception {
        UUID patient = Clinic.patient();
        String place = place();
        Clinic.post("nurse", Clinic.phq9(patient, 0)).then().statusCode(201);
        Clinic.settled();
        removeAll();
        refused(Tokens.of("nurse"), "", place, 422, "live-place-unknown");
        refused(Tokens.of("nurse"), "?after=" + place, null, 422, "live-place-unknown");
        goesOnFrom(place(), patient);
    }

    @Test
    void aTopicThatWasMadeAnewHasOtherEventsAtTheSamePlaces() throws Exception {
        UUID patient = Clinic.patient();
        try (LiveClient watching = watch("nurse", "")) {
            String place = watching.place();
            Clinic.settled();
            makeAnew();
            Clinic.post("nurse", Clinic.phq9(patient, 0)).then().statusCode(201);
            // whoever watches must come back, and learn it
            await().atMost(PATIENCE).until(watching::hasEnded);
            refused(Tokens.of("nurse"), "", place, 422, "live-place-unknown");
            // also where the new topic has gone as far by now
            refused(Tokens.of("nurse"), "", place.replaceAll(":\\d+", ":0"), 422, "live-place-unknown");
            goesOnFrom(place(), patient);
        }
    }

    private static String place() throws Exception {
        try (LiveClient client = watch("nurse", "")) {
            return client.place();
        }
    }

    private static void goesOnFrom(String place, UUID patient) throws Exception {
        Clinic.post("nurse", Clinic.phq9(patient, 0)).then().statusCode(201);
        Clinic.settled();
        try (LiveClient client = new LiveClient(Tokens.of("nurse"), "?patientId=" + patient, place)) {
            ready(client);
            await().atMost(PATIENCE).until(() -> client.told().size() == 1);
        }
    }

    private List<TopicPartition> partitions() throws Exception {
        return admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC).partitions().stream()
                .map(it -> new TopicPartition(TOPIC, it.partition()))
                .toList();
    }

    private void removeAll() throws Exception {
        Map<TopicPartition, OffsetSpec> ends =
                partitions().stream().collect(Collectors.toMap(Function.identity(), it -> OffsetSpec.latest()));
        admin.deleteRecords(admin.listOffsets(ends).all().get().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                it -> RecordsToDelete.beforeOffset(it.getValue().offset()))))
                .all()
                .get();
    }

    private void makeAnew() throws Exception {
        int partitions = partitions().size();
        admin.deleteTopics(List.of(TOPIC)).all().get();
        await().atMost(PATIENCE).until(() -> !admin.listTopics().names().get().contains(TOPIC));
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            admin.createTopics(List.of(new NewTopic(TOPIC, partitions, (short) 1)))
                    .all()
                    .get();
            return true;
        });
    }
}
