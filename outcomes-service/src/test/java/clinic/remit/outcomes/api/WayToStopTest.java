package clinic.remit.outcomes.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.Topic;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A course over HTTP and Kafka, from its start to the stop, and back by a correction. */
@QuarkusTest
@WithStack
class WayToStopTest {

    private final UUID patient = UUID.randomUUID();
    private final UUID course = UUID.randomUUID();
    private final Instant start = Instant.now().minus(Duration.ofDays(60));
    private int sequence;

    @Test
    void threeRemissionScoresLeadToTheStopAndACorrectionTakesItBack() {
        tell("scheduling", "InjectionAdministered", injection());
        tell("patients", "PatientRegistered", "");
        tell("scheduling", "CourseStarted", courseStarted());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> as("nurse")
                                .get("/v1/courses/{id}/recommendation", course)
                                .statusCode()
                        == 200);
        score(4, 18).then().statusCode(201).body("recommendation.codes[0]", equalTo("NO_DATA"));
        score(35, 4).then().statusCode(201).body("recommendation.kind", equalTo("HOLD"));
        score(45, 3).then().body("recommendation.kind", equalTo("HOLD"));
        Response last = score(57, 2);
        last.then().body("recommendation.kind", equalTo("STOP")).body("state", equalTo("SUSTAINED_REMISSION"));
        posting("physician")
                .header("If-Match", last.header("ETag"))
                .body("{\"total\": 9, \"reason\": \"typed wrongly\"}")
                .post("/v1/assessments/{id}/correction", last.<String>path("id"))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("recommendation.kind", equalTo("CONTINUE"))
                .body("recommendation.reason", equalTo("CORRECTED"));
        given().auth()
                .oauth2(Tokens.patient(UUID.randomUUID()))
                .get("/v1/courses/{id}/trajectory", course)
                .then()
                .statusCode(404);
    }

    private Response score(int day, int total) {
        String body =
                "{\"patientId\": \"%s\", \"courseId\": \"%s\", \"instrument\": \"PHQ-9\", \"effectiveAt\": \"%s\","
                        + " \"total\": %d, \"rater\": \"CLINICIAN\", \"place\": \"CLINIC\", \"lateReason\": \"found on paper\"}";
        return posting("physician")
                .body(body.formatted(patient, course, start.plus(Duration.ofDays(day)), total))
                .post("/v1/assessments");
    }

    private String courseStarted() {
        return ", \"courseId\": \"" + course + "\", \"siteId\": \"" + UUID.randomUUID()
                + "\", \"timeZone\": \"UTC\", \"prescriberId\": \"" + UUID.randomUUID() + "\", \"determinationId\": \""
                + UUID.randomUUID() + "\", \"primaryInstrument\": \"PHQ-9\", \"primaryInstrumentVersion\": \"1\","
                + " \"startDoseMgPerKg\": 0.5, \"capDoseMgPerKg\": 1.0, \"maximumInjections\": 10,"
                + " \"leastIntervalHours\": 48, \"startedAt\": \"" + start + "\"";
    }

    private String injection() {
        return ", \"courseId\": \"" + course + "\", \"injectionId\": \"" + UUID.randomUUID()
                + "\", \"version\": 1, \"ordinal\": 1, \"doseMg\": 35, \"doseMgPerKg\": 0.5, \"effectiveAt\": \""
                + start.plus(Duration.ofDays(1)) + "\"";
    }

    private void tell(String service, String type, String rest) {
        String json = "{\"patientId\": \"" + patient + "\"" + rest + ", \"occurredAt\": \"" + start + "\"}";
        Topic.send("remit." + service, patient, "clinic.remit." + service + "." + type, ++sequence, json);
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role)).contentType("application/json");
    }

    private static RequestSpecification posting(String role) {
        return as(role).header("Idempotency-Key", UUID.randomUUID());
    }
}
