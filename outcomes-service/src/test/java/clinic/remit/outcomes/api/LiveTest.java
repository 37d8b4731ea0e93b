package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.Stack;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Events as they happen, to those who may see them, through broken connections without a gap and without a repeat. */
@QuarkusTest
@WithStack
class LiveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void everyoneWhoWatchesIsToldInTheOrderOfTheBus() throws Exception {
        UUID patient = Clinic.patient();
        try (LiveClient one = watch("nurse", "");
                LiveClient another = watch("physician", "?patientId=" + patient)) {
            Clinic.post("nurse", Clinic.phq9(patient, 1)).then().statusCode(201);
            for (LiveClient client : List.of(one, another)) {
                await().atMost(PATIENCE).until(() -> about(client, patient).size() == 2);
                assertThat(about(client, patient))
                        .extracting(LiveClient.Event::name)
                        .containsExactly("SafetyAlertRaised", "AssessmentRecorded");
                assertThat(about(client, patient))
                        .extracting(LiveClient.Event::eventId)
                        .containsExactlyElementsOf(ids(patient));
            }
        }
    }

    @Test
    void aPatientIsToldOfTheOwnRecordAloneAndOnlyWhatChanged() throws Exception {
        UUID patient = Clinic.patient();
        UUID other = Clinic.patient();
        try (LiveClient client = new LiveClient(Tokens.patient(patient), "", null);
                LiveClient nosy = new LiveClient(Tokens.patient(patient), "?patientId=" + other, null)) {
            ready(client);
            ready(nosy);
            Clinic.post("nurse", Clinic.phq9(other, 3)).then().statusCode(201);
            Clinic.post("nurse", Clinic.phq9(patient, 3)).then().statusCode(201);
            await().atMost(PATIENCE).until(() -> !client.told().isEmpty());
            Clinic.settled();
            assertThat(client.told()).extracting(LiveClient.Event::name).containsExactly("AssessmentRecorded");
            assertThat(client.told().get(0).patient()).isEqualTo(patient);
            assertThat(client.told().get(0).data().get("data").has("openAlertLevel"))
                    .isFalse();
            assertThat(nosy.told()).isEmpty();
        }
    }

    @Test
    void aCoordinatorHearsOfNoAlertNorOfItsLevel() throws Exception {
        UUID patient = Clinic.patient();
        try (LiveClient client = watch("coordinator", "?patientId=" + patient)) {
            Clinic.post("nurse", Clinic.phq9(patient, 3)).then().statusCode(201);
            await().atMost(PATIENCE).until(() -> !client.told().isEmpty());
            assertThat(client.told()).extracting(LiveClient.Event::name).containsExactly("AssessmentRecorded");
            assertThat(client.told().get(0).data().get("data").has("openAlertLevel"))
                    .isFalse();
            assertThat(client.told().get(0).data().get("data").has("total")).isTrue();
        }
    }

    @Test
    void aSiteHearsOfItsOwnPatients() throws Exception {
        UUID site = UUID.randomUUID();
        UUID here = Clinic.patient();
        UUID elsewhere = Clinic.patient();
        OnCallTest.startCourse(here, site);
        OnCallTest.startCourse(elsewhere, UUID.randomUUID());
        try (LiveClient client = watch("nurse", "?siteId=" + site)) {
            Clinic.post("nurse", Clinic.phq9(elsewhere, 0)).then().statusCode(201);
            Clinic.post("nurse", Clinic.phq9(here, 0)).then().statusCode(201);
            await().atMost(PATIENCE).until(() -> !client.told().isEmpty());
            assertThat(client.told()).extracting(LiveClient.Event::patient).containsOnly(here);
        }
    }

    @Test
    void whoComesBackAgainAndAgainMissesNothingAndHearsNothingTwice() throws Exception {
        List<UUID> patients = List.of(Clinic.patient(), Clinic.patient(), Clinic.patient());
        String place;
        try (LiveClient first = watch("nurse", "")) {
            place = first.place();
        }
        Random random = new Random(20261125);
        CompletableFuture<Void> clinic = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 45; i++) {
                Clinic.post("nurse", Clinic.phq9(patients.get(i % 3), i % 2))
                        .then()
                        .statusCode(201);
            }
        });
        List<LiveClient.Event> heard = new ArrayList<>();
        int breaks = 0;
        while (!clinic.isDone() || heard.size() < 45) {
            int enough = random.nextInt(8);
            boolean byQuery = random.nextBoolean();
            try (LiveClient client =
                    new LiveClient(Tokens.of("nurse"), byQuery ? "?after=" + place : "", byQuery ? null : place)) {
                assertThat(client.status()).isEqualTo(200);
                await().atMost(PATIENCE)
                        .until(() -> client.told().size() >= enough || clinic.isDone() && client.comments() > 0);
                List<LiveClient.Event> told = client.told();
                int taken = told.isEmpty() ? 0 : random.nextInt(told.size()) + 1; // the rest was lost on its way
                heard.addAll(told.subList(0, taken));
                place = taken == 0 ? place : told.get(taken - 1).id();
                breaks++;
            }
        }
        clinic.join();
        Clinic.settled();
        try (LiveClient last = new LiveClient(Tokens.of("nurse"), "", place)) {
            await().atMost(PATIENCE).until(() -> last.comments() > 0);
            heard.addAll(last.told());
        }
        assertThat(breaks).isGreaterThan(3);
        for (UUID patient : patients) {
            assertThat(heard.stream().filter(it -> it.patient().equals(patient)))
                    .extracting(LiveClient.Event::eventId)
                    .containsExactlyElementsOf(ids(patient));
        }
        assertThat(new HashSet<>(heard)).hasSameSizeAs(heard);
    }

    @Test
    void aBrokerThatWasAwayLeavesNoGap() throws Exception {
        UUID patient = Clinic.patient();
        try (LiveClient client = watch("nurse", "?patientId=" + patient)) {
            Clinic.post("nurse", Clinic.phq9(patient, 0)).then().statusCode(201);
            await().atMost(PATIENCE).until(() -> client.told().size() == 1);
            Stack.kafka().kill();
            try {
                Clinic.post("nurse", Clinic.phq9(patient, 0)).then().statusCode(201);
            } finally {
                Stack.kafka().start();
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> client.told().size() == 2);
            assertThat(client.told()).extracting(LiveClient.Event::eventId).containsExactlyElementsOf(ids(patient));
        }
    }

    @Test
    void aStreamEndsWithItsToken() throws Exception {
        try (LiveClient client = new LiveClient(Tokens.expiringIn("nurse", Duration.ofSeconds(4)), "", null)) {
            ready(client);
            await().atMost(PATIENCE).until(client::hasEnded);
        }
    }

    @Test
    void aSignOfLifeComesWhileNothingHappens() throws Exception {
        try (LiveClient client = watch("nurse", "?patientId=" + UUID.randomUUID())) {
            await().atMost(PATIENCE).until(() -> client.comments() >= 2);
        }
    }

    @Test
    void soManyWatchAndNoMore() throws Exception {
        List<LiveClient> clients = new ArrayList<>();
        try {
            await().atMost(PATIENCE).until(() -> {
                LiveClient next = new LiveClient(Tokens.of("nurse"), "", null);
                clients.add(next);
                return next.status() == 503;
            });
            assertThat(clients).hasSizeLessThanOrEqualTo(9);
        } finally {
            clients.forEach(LiveClient::close);
        }
        // those that are gone make room
        await().atMost(PATIENCE)
                .until(() -> RestAssured.given().get("/q/metrics").asString().contains("remit_live_streams 0.0"));
    }

    @Test
    void whoWasToldOfWhomIsOnRecord() throws Exception {
        UUID patient = Clinic.patient();
        UUID nurse = UUID.randomUUID();
        try (LiveClient client = new LiveClient(Tokens.of("nurse", nurse), "?patientId=" + patient, null)) {
            ready(client);
            Clinic.post("physician", Clinic.phq9(patient, 0)).then().statusCode(201);
            await().atMost(PATIENCE).until(() -> !client.told().isEmpty());
        }
        List<String> operations = Clinic.as("auditor")
                .get("/v1/access-records?patientId={patient}&callerId={caller}", patient, nurse)
                .path("data.operation");
        assertThat(operations).containsExactly("GET /v1/live");
    }

    @Test
    void whoMayNotIsRefused() throws Exception {
        refused(Tokens.of("administrator"), "", null, 403, "forbidden");
        refused(Tokens.expired("nurse"), "", null, 401, "unauthorized");
        refused(Tokens.of("patient"), "", null, 403, "forbidden"); // the token names no patient
        String topic;
        try (LiveClient client = watch("nurse", "")) {
            topic = client.place().substring(0, client.place().indexOf('.'));
        }
        for (String wrong : List.of("nonsense", "0:1", topic + ".0:1:2", topic + ".0:-1", topic + ".0:1.", topic)) {
            refused(Tokens.of("nurse"), "", wrong, 400, "malformed");
            refused(Tokens.of("nurse"), "?after=" + wrong, null, 400, "malformed");
        }
        refused(Tokens.of("nurse"), "?after=" + topic + ".0:99999999", null, 422, "live-place-unknown");
    }

    static void refused(String token, String query, String place, int status, String slug) throws Exception {
        try (LiveClient client = new LiveClient(token, query, place)) {
            assertThat(client.status()).isEqualTo(status);
            assertThat(client.problem()).endsWith("/" + slug);
        }
    }

    static LiveClient watch(String role, String query) throws Exception {
        LiveClient client = new LiveClient(Tokens.of(role), query, null);
        ready(client);
        return client;
    }

    static void ready(LiveClient client) {
        assertThat(client.status()).isEqualTo(200);
        await().atMost(PATIENCE).until(() -> client.place() != null);
    }

    private static List<LiveClient.Event> about(LiveClient client, UUID patient) {
        return client.told().stream().filter(it -> it.patient().equals(patient)).toList();
    }

    static List<String> ids(UUID patient) {
        return Published.about(patient).stream()
                .map(Message::headers)
                .map(headers -> headers.get("ce_id"))
                .toList();
    }
}
