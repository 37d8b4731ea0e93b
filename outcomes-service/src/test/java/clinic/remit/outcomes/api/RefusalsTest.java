package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every POST with everything wrong that can be: it answers as design section 7 says, and changes nothing. */
@QuarkusTest
@WithStack
class RefusalsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Command, String> SUBJECTS = new EnumMap<>(Command.class);
    private static UUID patient;

    @ParameterizedTest
    @EnumSource
    void aMissingField(Command command) throws Exception {
        if (command.required != null) {
            ObjectNode body = body(command);
            body.remove(command.required);
            refused(command, request(command), body.toString(), 400, "malformed")
                    .body("errors[0].field", equalTo(command.required));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongType(Command command) throws Exception {
        refused(command, request(command), "[]", 400, "malformed");
        if (command.wrongType != null) {
            refused(command, request(command), with(command, command.wrongType), 400, "malformed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void brokenJsonAndAnUnknownField(Command command) throws Exception {
        refused(command, request(command), "{\"a\": ", 400, "malformed");
        refused(command, request(command), with(command, "\"shoeSize\": 38"), 400, "malformed");
    }

    @ParameterizedTest
    @EnumSource
    void anImpossibleValue(Command command) throws Exception {
        String slug = command.statusOfImpossible == 422 ? "implausible" : "malformed";
        refused(command, request(command), with(command, command.impossible), command.statusOfImpossible, slug)
                .body("errors.size()", not(equalTo(0)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an answer out of range | \"items\": {\"1\": 4} | items.1",
                "no such item | \"items\": {\"10\": 1} | items.10",
                "no answers | \"items\": {} | items.1",
                "more answers than items | \"items\": {\"1\":0,\"2\":0,\"3\":0,\"4\":0,\"5\":0,\"6\":0,\"7\":0,\"8\":0,\"9\":0,\"10\":0} | items",
                "a total that is not that of the answers | \"total\": 9 | total",
                "a total of too few answers | \"items\": {\"1\": 3}, \"total\": 3 | total",
                "neither | \"items\": null | items",
                "a total out of range | \"items\": null, \"total\": 28 | total",
                "no such scale | \"instrument\": \"BDI\" | instrument",
                "no such version | \"instrumentVersion\": \"7\" | instrumentVersion",
                "a total of a screener | \"instrument\": \"C-SSRS\", \"rater\": \"CLINICIAN\", \"items\": null, \"total\": 2 | total",
                "a scale that clinicians fill in | \"instrument\": \"MADRS\" | rater",
                "long before there was a clinic | \"effectiveAt\": \"1969-12-31T23:59:59Z\" | effectiveAt"
            })
    void aScoreThatCannotBe(String name, String wrong, String field) throws Exception {
        refused(Command.ASSESSMENT, request(Command.ASSESSMENT), with(Command.ASSESSMENT, wrong), 422, "implausible")
                .body("errors[0].field", equalTo(field));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownId(Command command) throws Exception {
        String nobody = UUID.randomUUID().toString();
        if (command.changesSomething()) {
            SUBJECTS.putIfAbsent(command, subject(command));
            String before = Rows.everything();
            Response response = request(command).body(body(command).toString()).post(command.on(nobody));
            problem(response, 404, "not-found");
            assertThat(Rows.everything()).isEqualTo(before);
            problem(request(command).body(body(command).toString()).post(command.on("7")), 404, "not-found");
        } else {
            String body = body(command).toString().replace(somebody().toString(), nobody);
            refused(command, request(command), body, 404, "patient-not-known-here");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noIdempotencyKey(Command command) throws Exception {
        RequestSpecification request = Clinic.as(command.role).header("If-Match", "\"0\"");
        refused(command, request, body(command).toString(), 400, "idempotency-key-required");
    }

    @ParameterizedTest
    @EnumSource
    void aStaleOrMissingOrMeaninglessEtag(Command command) throws Exception {
        if (command.changesSomething()) {
            String body = body(command).toString();
            RequestSpecification stale = Clinic.posting(command.role).header("If-Match", "\"99\"");
            refused(command, stale, body, 412, "stale-version");
            refused(command, Clinic.posting(command.role), body, 428, "if-match-required");
            RequestSpecification odd = Clinic.posting(command.role).header("If-Match", "newest");
            refused(command, odd, body, 400, "malformed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTokenAndTheWrongOnes(Command command) throws Exception {
        String body = body(command).toString();
        refused(command, complete(RestAssured.given()), body, 401, "unauthorized");
        String expired = Tokens.expired(command.role);
        refused(command, complete(RestAssured.given().auth().oauth2(expired)), body, 401, "unauthorized");
        String elsewhere = Tokens.forAudience(command.role, "billing");
        refused(command, complete(RestAssured.given().auth().oauth2(elsewhere)), body, 401, "unauthorized");
        refused(command, complete(RestAssured.given().auth().oauth2(Tokens.withoutRole())), body, 403, "forbidden");
        String other = Tokens.of(command.otherRole);
        refused(command, complete(RestAssured.given().auth().oauth2(other)), body, 403, "forbidden");
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatGetsTheSameAnswerAndAnotherBodyIsRefused(Command command) throws Exception {
        String path = command.changesSomething() ? command.on(subject(command)) : command.path;
        UUID key = UUID.randomUUID();
        String body = body(command).toString();
        String token = Tokens.of(command.role, Clinic.PHYSICIAN);
        Response first = keyed(token, key).body(body).post(path);
        assertThat(first.statusCode()).as(first.asString()).isIn(200, 201);
        String after = Rows.everything();
        Response again = keyed(token, key).body(body).post(path);
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(JSON.readTree(again.asString())).isEqualTo(JSON.readTree(first.asString()));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        if (command.otherwise != null) {
            keyed(token, key)
                    .body(with(command, command.otherwise))
                    .post(path)
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("/idempotency-key-reused"));
        }
        assertThat(Rows.everything()).isEqualTo(after);
    }

    private static ValidatableResponse refused(
            Command command, RequestSpecification request, String body, int status, String slug) {
        String path = command.changesSomething()
                ? command.on(SUBJECTS.computeIfAbsent(command, RefusalsTest::subject))
                : command.path;
        Clinic.settled();
        String before = Rows.everything();
        ValidatableResponse answer = problem(request.body(body).post(path), status, slug);
        assertThat(Rows.everything()).isEqualTo(before);
        return answer;
    }

    private static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://remit.clinic/problems/" + slug))
                .body("status", equalTo(status))
                .body("detail", not(equalTo(null)));
    }

    private static RequestSpecification request(Command command) {
        return Clinic.posting(command.role).header("If-Match", "\"0\"");
    }

    private static RequestSpecification complete(RequestSpecification request) {
        return request.contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"");
    }

    private static RequestSpecification keyed(String token, UUID key) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .header("If-Match", "\"0\"");
    }

    private static ObjectNode body(Command command) throws JsonProcessingException {
        ObjectNode body = (ObjectNode) JSON.readTree(command.example);
        if (command == Command.ASSESSMENT) {
            ofSomebody(body, 0);
        } else if (command == Command.BATCH) {
            ofSomebody((ObjectNode) body.at("/assessments/0"), 5);
            ofSomebody((ObjectNode) body.at("/assessments/1"), 0);
        }
        return body;
    }

    private static void ofSomebody(ObjectNode assessment, int minutesAgo) {
        assessment.put("patientId", somebody().toString());
        assessment.put(
                "effectiveAt", Clinic.now().minusSeconds(60L * minutesAgo).toString());
    }

    private static String with(Command command, String fields) throws JsonProcessingException {
        return body(command)
                .setAll((ObjectNode) JSON.readTree("{" + fields + "}"))
                .toString();
    }

    private static UUID somebody() {
        if (patient == null) {
            patient = Clinic.patient();
        }
        return patient;
    }

    /** A score, an alert or a task that nobody has touched. */
    private static String subject(Command command) {
        return switch (command) {
            case ASSESSMENT, BATCH -> "";
            case CORRECTION, VOIDING ->
                Clinic.post("nurse", Clinic.phq9(somebody(), 0)).path("id");
            case ACKNOWLEDGEMENT, ALERT_CLOSING ->
                Clinic.post("nurse", Clinic.phq9(somebody(), 1)).path("alerts[0].id");
            case TASK_CLOSING -> task();
            case NOTIFICATION_RETRY -> notification();
        };
    }

    /** To nobody: no one is on call here. */
    private static String notification() {
        String alert = Clinic.post("nurse", Clinic.phq9(somebody(), 1)).path("alerts[0].id");
        return Clinic.as("administrator")
                .get("/v1/notifications?alertId={id}", alert)
                .path("data[0].id");
    }

    private static String task() {
        OpenCourse course = OpenCourse.sustained();
        course.decided("ACCEPTED", Clinic.now());
        course.completed();
        course.score(50, 14).then().statusCode(201);
        return Clinic.as("physician")
                .get("/v1/tasks?patientId={id}", course.patient)
                .path("data[0].id");
    }
}
