package clinic.remit.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.kit.inbox.ConsumerLag;
import clinic.remit.kit.inbox.DeadLetters;
import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.Stack;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.Topic;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Events out and in, on the real broker: in order, without gaps, once, and through faults. */
@QuarkusTest
@WithStack
class BusTest {

    private static final Topic OWN = Topic.named("remit.patients");
    private static final String TYPE = "clinic.remit.scheduling.SiteDefined";
    private static final String OTHERS = "remit.scheduling";

    @Inject
    SeenEvents seen;

    @Inject
    DeadLetters deadLetters;

    @Inject
    ConsumerLag lag;

    private static int open(UUID key) {
        return given().auth()
                .oauth2(Tokens.of("nurse", UUID.randomUUID()))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"name\":\"A\",\"beds\":1,\"key\":\"" + key + "\"}")
                .post("/v1/wards")
                .statusCode();
    }

    private static void openAtOnce(UUID key, int times) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> calls = Stream.generate(() -> (Callable<Integer>) () -> open(key))
                    .limit(times)
                    .toList();
            for (Future<Integer> status : pool.invokeAll(calls)) {
                assertThat(status.get()).isEqualTo(201);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static String site(UUID id, String code) {
        return "{\"siteId\":\"%s\",\"code\":\"%s\",\"timeZone\":\"UTC\",\"occurredAt\":\"2026-01-01T00:00:00Z\"}"
                .formatted(id, code);
    }

    private static RequestSpecification asAdministrator() {
        return given().auth()
                .oauth2(Tokens.of("administrator", UUID.randomUUID()))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void writersOfOneKeyAtOnceLeaveOneSequenceWithoutGaps() throws Exception {
        UUID key = UUID.randomUUID();
        openAtOnce(key, 60);
        await().until(() -> OWN.about(key).size() >= 60);
        assertThat(OWN.about(key))
                .extracting(Message::sequence)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
        assertThat(OWN.about(key).get(0).headers())
                .containsEntry("ce_type", "clinic.remit.patients.PatientRegistered")
                .containsEntry("ce_source", "/patient-service")
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_time", "ce_correlationid", "ce_traceparent");
    }

    @Test
    void aBrokerThatDiesLosesNothingAndDoublesNothingForOneWhoKeepsIds() throws Exception {
        UUID key = UUID.randomUUID();
        openAtOnce(key, 5);
        Stack.kafka().kill();
        openAtOnce(key, 5);
        Stack.kafka().start();
        openAtOnce(key, 5);
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> OWN.about(key).stream()
                .anyMatch(message -> message.sequence() == 15));
        assertThat(OWN.about(key).stream()
                        .map(message -> message.headers().get("ce_id"))
                        .distinct())
                .hasSize(15);
        assertThat(OWN.about(key).stream().map(Message::sequence).distinct())
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 15).boxed().toList());
    }

    @Test
    void aRepeatedEventDoesNothing() {
        UUID key = UUID.randomUUID();
        UUID eventId = Topic.send(OTHERS, key, TYPE, 1, site(key, "A"));
        Topic.send(OTHERS, key, TYPE, 1, site(key, "A"), eventId);
        Topic.send(OTHERS, key, TYPE, 2, site(key, "A"));
        await().until(() -> seen.sequencesOf(key).size() == 2);
        assertThat(seen.sequencesOf(key)).containsExactly(1L, 2L);
    }

    @Test
    void anEventOfALaterVersionIsLeftAloneOrReadWithoutItsAdditions() {
        UUID key = UUID.randomUUID();
        Topic.send(OTHERS, key, "clinic.remit.scheduling.SomethingNew", 1, "{}");
        Topic.send(OTHERS, key, TYPE, 2, site(key, "A").replace("{", "{\"added\":1,"));
        await().until(() -> seen.sequencesOf(key).equals(List.of(2L)));
        assertThat(deadLetters.waitingFor(key)).isFalse();
    }

    @Test
    void aPassingFaultIsTriedAgainUntilItHasPassed() {
        UUID key = UUID.randomUUID();
        seen.failTimes(3);
        Topic.send(OTHERS, key, TYPE, 1, site(key, "A"));
        Topic.send(OTHERS, key, TYPE, 2, site(key, "A"));
        await().until(() -> seen.sequencesOf(key).size() == 2);
        assertThat(deadLetters.waitingFor(key)).isFalse();
        await().until(() -> lag.behind() == 0);
    }

    @Test
    void aPoisonousEventIsSetAsideAndCanBeReplayed() {
        UUID key = UUID.randomUUID();
        String code = "poison-" + key;
        seen.refuse(code);
        Topic.send(OTHERS, key, TYPE, 1, site(key, code));
        Topic.send(OTHERS, key, TYPE, 2, site(key, "fine"));
        await().until(() -> seen.sequencesOf(key).equals(List.of(2L)));
        assertThat(deadLetters.waitingFor(key)).isTrue();
        await().until(() ->
                !Topic.named("remit.dead-letters.patient-service").about(key).isEmpty());

        String letter = asAdministrator().get("/v1/dead-letters").path("find { it.key == '" + key + "' }.id");
        asAdministrator().post("/v1/dead-letters/" + letter + "/replay").then().statusCode(409);
        seen.acceptAgain(code);
        asAdministrator()
                .post("/v1/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLAYED"));
        assertThat(seen.sequencesOf(key)).containsExactly(1L, 2L);
        assertThat(deadLetters.waitingFor(key)).isFalse();
        asAdministrator().post("/v1/dead-letters/" + letter + "/replay").then().statusCode(409);
    }

    @Test
    void aLetterThatTheDatabaseCannotSpellIsSetAsideAllTheSame() {
        UUID key = UUID.randomUUID();
        Topic.sendRaw(OTHERS, key.toString(), "{}".getBytes(StandardCharsets.UTF_8), Map.of("ce_type", "no\u0000type"));
        Topic.send(OTHERS, key, TYPE, 2, site(key, "A"));
        await().until(() -> seen.sequencesOf(key).equals(List.of(2L)));
        assertThat(deadLetters.waitingFor(key)).isTrue();
    }

    @Test
    void whoeverAsksForTheFirstTimeIsToldOfALagThatHasLastedForLong() {
        UUID key = UUID.randomUUID();
        seen.failTimes(1_000);
        int before = seen.faults();
        Topic.send(OTHERS, key, TYPE, 1, site(key, "A"));
        await().until(() -> seen.faults() >= before + 6); // more than three seconds, by the pauses between the attempts
        assertThat(lag.lagging()).isTrue();
        seen.failTimes(0);
        await().until(() -> seen.sequencesOf(key).size() == 1);
        await().until(() -> !lag.lagging());
    }

    @Test
    void aRelayThatFailsGivesUpItsLeadAndGoesOnWhenTheCauseIsGone() throws Exception {
        UUID key = UUID.randomUUID();
        seen.outboxForATopicThatIsNotThere(key);
        await().atMost(Duration.ofSeconds(40)).until(() -> seen.relayLeads() == 0);
        assertThat(open(key)).isEqualTo(201);
        seen.removeFromOutbox(key, "no-such-topic");
        await().atMost(Duration.ofSeconds(40)).until(() -> OWN.about(key).size() == 1);
    }

    @Test
    void bytesThatNobodyCanReadAreSetAsideUntilDismissed() {
        Topic.sendRaw(
                OTHERS,
                "nobody",
                "\u0000rubbish".getBytes(StandardCharsets.UTF_8),
                Map.of("ce_type", "clinic.remit.scheduling.SiteDefined"));
        await().until(deadLetters::unreadableWaiting);
        String letter = asAdministrator().get("/v1/dead-letters").path("find { it.key == null }.id");
        asAdministrator()
                .body("{\"reason\":\"sent by a broken probe\"}")
                .post("/v1/dead-letters/" + letter + "/dismissal")
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"));
        assertThat(deadLetters.unreadableWaiting()).isFalse();
    }
}
