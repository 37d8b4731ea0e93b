package clinic.remit.scheduling.api;

import static clinic.remit.events.outcomes.RecommendationKind.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import clinic.remit.localstack.testing.WithStack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every POST sent twice with its key: the second is answered like the first, and changes nothing. */
@QuarkusTest
@WithStack
class RepeatedCommandsTest {

    /** One journey in which every POST is sent twice with its key, and once more with the key and another body. */
    @Test
    void aRepeatGetsTheSameAnswerAndAnotherBodyIsRefused() {
        Visit journey = Visit.booked();
        journey.checkEquipment();
        journey.present(true).then().statusCode(200);
        for (Command command : Command.values()) {
            Visit at = command.post().stage() == Post.Stage.NOTHING || command.ordinal() <= Command.CLOSING.ordinal()
                    ? journey
                    : Sent.visit(command.post().stage());
            if (command == Command.DECISION) {
                Recommended.tell(at.patient, at.course, STOP, 4);
                Clinic.awaitHolds(at.course, "RECOMMENDATION");
            } else if (command == Command.NO_SHOW) {
                Clinic.moveTo(Instant.parse(at.view().extract().<String>path("startsAt")));
            } else if (command == Command.CLOSING) {
                observedToTheEnd(at);
            }
            repeated(command, at);
        }
    }

    private static void observedToTheEnd(Visit visit) {
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(90)));
        visit.observe(126, 98).then().statusCode(201);
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(30)));
        visit.observe(126, 98).then().statusCode(201);
    }

    private static void repeated(Command command, Visit at) {
        UUID key = UUID.randomUUID();
        String token = Sent.token(command, at);
        String etag = Sent.etag(command, at);
        String path = Sent.on(command, at);
        String body = command.post().text(at);
        Response first = once(token, key, etag, body).post(path);
        if (command == Command.CLEARANCE) { // the news of the score may be on its way
            first = await().until(() -> once(token, key, etag, body).post(path), it -> it.statusCode() == 200);
        }
        assertThat(first.statusCode()).as(command + first.asString()).isIn(200, 201);
        if (command == Command.REARRANGEMENT) {
            RearrangedDay.Plan.awaited(UUID.fromString(first.path("id")));
        }
        Clinic.settled();
        String after = Rows.everything();
        Response again = once(token, key, etag, body).post(path);
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(Post.tree(again.asString())).isEqualTo(toldAgain(first));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        RequestSpecification other = !command.post().hasBody()
                ? once(token, key, "\"77\"", body)
                : once(token, key, etag, command.post().otherwise(body));
        if (command.canBeSaidOtherwise()) {
            other.post(path).then().statusCode(422).body("type", endsWith("/idempotency-key-reused"));
        }
        assertThat(Rows.everything()).isEqualTo(after);
        if (command == Command.HOLD) {
            at.hold(UUID.fromString(first.path("id")));
        } else if (command == Command.ADVERSE_EVENT) {
            at.adverseEvent(UUID.fromString(first.path("id")));
        } else if (command == Command.HAND_OVER) {
            at.handOver(UUID.fromString(first.path("id")));
        } else if (command.post().names("handOver")) {
            at.handOver(null);
        } else if (command.post().names("rearrangement")) {
            at.house.rearrangement(null);
        }
    }

    /** What an answer told, but for what it tells once. */
    private static JsonNode toldAgain(Response first) {
        JsonNode answer = Post.tree(first.asString());
        if (answer instanceof ObjectNode one) {
            one.remove("address");
        }
        return answer;
    }

    private static RequestSpecification once(String token, UUID key, String etag, String body) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .header("If-Match", etag)
                .body(body);
    }
}
