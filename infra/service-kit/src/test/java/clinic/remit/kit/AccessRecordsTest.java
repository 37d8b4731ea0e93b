package clinic.remit.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who asked what of whom, and that nobody learns anything unrecorded. */
@QuarkusTest
@WithStack
class AccessRecordsTest {

    private static final String OTHERS = "data.findAll { it.operation != 'GET /v1/access-records' }";
    private final UUID nurse = UUID.randomUUID();

    private RequestSpecification as(String role, UUID who) {
        return given().auth().oauth2(Tokens.of(role, who)).contentType("application/json");
    }

    private String opened(UUID key, String name) {
        return as("nurse", nurse)
                .header("Idempotency-Key", key)
                .body("{\"name\":\"%s\",\"beds\":4,\"key\":\"%s\"}".formatted(name, UUID.randomUUID()))
                .post("/v1/wards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What is asked here is recorded, too, and left out of what is told. */
    private ValidatableResponse recorded(String query) {
        return as("auditor", UUID.randomUUID())
                .get("/v1/access-records?" + query)
                .then()
                .statusCode(200);
    }

    @Test
    void writesReadsAndRepetitionsAreRecorded() {
        UUID key = UUID.randomUUID();
        String ward = opened(key, "seen");
        as("nurse", nurse)
                .header("X-Correlation-Id", "round-1")
                .get("/v1/wards/" + ward)
                .then()
                .statusCode(200);
        as("nurse", nurse)
                .header("Idempotency-Key", key)
                .body("{\"name\":\"x\",\"beds\":4,\"key\":\"%s\"}".formatted(UUID.randomUUID()))
                .post("/v1/wards")
                .then()
                .statusCode(422);
        recorded("patientId=" + ward)
                .body(OTHERS + ".operation", contains("GET /v1/wards/{id}", "POST /v1/wards"))
                .body(OTHERS + ".callerId", contains(nurse.toString(), nurse.toString()))
                .body(OTHERS + "[0].callerRoles", contains("nurse"))
                .body(OTHERS + ".status", contains(200, 201))
                .body(OTHERS + "[0].targetId", equalTo(ward))
                .body(OTHERS + "[0].correlationId", equalTo("round-1"));
        recorded("callerId=" + nurse + "&limit=1")
                .body(OTHERS + ".status", contains(422))
                .body(OTHERS + "[0].patientId", equalTo(null));
    }

    @Test
    void aRepetitionConcernsWhomItConcernedBefore() {
        UUID key = UUID.randomUUID();
        String body = "{\"name\":\"again\",\"beds\":4,\"key\":\"%s\"}".formatted(UUID.randomUUID());
        String ward = null;
        for (int time = 0; time < 2; time++) {
            ward = as("nurse", nurse)
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/v1/wards")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        recorded("patientId=" + ward).body(OTHERS + ".operation", contains("POST /v1/wards", "POST /v1/wards"));
    }

    @Test
    void aPageIsRecordedOfEveryoneInIt() {
        String name = "page-" + nurse;
        List<String> wards = List.of(opened(UUID.randomUUID(), name), opened(UUID.randomUUID(), name));
        as("nurse", nurse).get("/v1/wards?name=" + name).then().statusCode(200);
        for (String ward : wards) {
            recorded("patientId=" + ward + "&limit=1").body(OTHERS + "[0].operation", equalTo("GET /v1/wards"));
        }
    }

    @Test
    void whoIsRefusedIsRecordedToo() {
        String ward = opened(UUID.randomUUID(), "refused");
        UUID curious = UUID.randomUUID();
        as("physician", curious).get("/v1/wards/" + ward).then().statusCode(403);
        given().auth()
                .oauth2(Tokens.patient(curious))
                .get("/v1/wards/" + ward)
                .then()
                .statusCode(404);
        recorded("callerId=" + curious)
                .body(OTHERS + ".status", contains(403))
                .body(OTHERS + "[0].targetId", equalTo(ward));
        recorded("patientId=" + ward)
                .body(OTHERS + ".status", contains(404, 201))
                .body(OTHERS + "[0].callerRoles", contains("patient"));
        given().get("/v1/wards/" + ward).then().statusCode(401);
        as("nurse", curious).get("/v1/wards/Jane%20Doe").then().statusCode(404);
        recorded("callerId=" + curious).body("data.operation", contains("GET /v1/wards/{…}", "GET /v1/wards/{id}"));
    }

    @Test
    void whatCannotBeRecordedIsNotTold() {
        String ward = opened(UUID.randomUUID(), "untold");
        execute("alter table access_record rename to access_record_away");
        try {
            as("nurse", nurse)
                    .get("/v1/wards/" + ward)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .header("ETag", equalTo(null))
                    .body("type", endsWith("/access-not-recorded"))
                    .body("detail", containsString("Idempotency-Key"));
        } finally {
            execute("alter table access_record_away rename to access_record");
        }
    }

    @Test
    void recordsAreForTheAuditorInPagesAndOfATime() {
        Instant before = Instant.now();
        String ward = opened(UUID.randomUUID(), "paged");
        as("nurse", nurse).get("/v1/wards/" + ward);
        as("nurse", nurse).get("/v1/wards/" + ward);
        String cursor = recorded("patientId=" + ward + "&limit=2")
                .body("data", hasSize(2))
                .extract()
                .path("next");
        recorded("patientId=" + ward + "&limit=2&cursor=" + cursor)
                .body(OTHERS + ".operation", contains("POST /v1/wards"));
        recorded("patientId=" + ward + "&until=" + before).body(OTHERS, empty());
        recorded("patientId=" + ward + "&from=" + before).body(OTHERS, hasSize(3));
        as("auditor", nurse).get("/v1/access-records?from=yesterday").then().statusCode(400);
        for (String role : List.of("nurse", "physician", "administrator", "patient")) {
            as(role, nurse).get("/v1/access-records").then().statusCode(403);
        }
    }

    @Test
    void recordsStay() {
        opened(UUID.randomUUID(), "stays");
        for (String change : List.of(
                "update access_record set status = 200", "delete from access_record", "truncate access_record")) {
            assertThatThrownBy(() -> execute(change)).hasStackTraceContaining("only added to");
        }
    }

    private static void execute(String sql) {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql).executeUpdate());
    }
}
