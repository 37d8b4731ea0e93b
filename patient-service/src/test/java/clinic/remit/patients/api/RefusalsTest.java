package clinic.remit.patients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import clinic.remit.localstack.testing.WithStack;
import clinic.remit.patients.history.HistoryExamples;
import clinic.remit.patients.registry.merging.MergeExamples;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every POST with everything wrong that can be: it answers as design section 7 says, and changes nothing. */
@QuarkusTest
@WithStack
class RefusalsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MERGED_IN_EXAMPLE = "01a2144b-7caf-7572-86d6-e0b027aa94f5";
    private static Map<String, String> ids;

    @ParameterizedTest
    @EnumSource
    void aMissingField(Command command) throws Exception {
        if (command.required == null) {
            return;
        }
        ObjectNode body = body(command);
        body.remove(command.required);
        refused(command, post(command, body.toString()), 400, "malformed")
                .body("errors[0].field", equalTo(command.required));
    }

    @ParameterizedTest
    @EnumSource
    void aWrongType(Command command) throws Exception {
        refused(command, post(command, "[]"), 400, "malformed");
        if (command.wrongType != null) {
            refused(command, post(command, with(command, command.wrongType)), 400, "malformed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void brokenJsonAndAnUnknownField(Command command) throws Exception {
        refused(command, post(command, "{\"a\": "), 400, "malformed");
        refused(command, post(command, with(command, "\"shoeSize\": 38")), 400, "malformed");
    }

    @ParameterizedTest
    @EnumSource
    void anImpossibleValue(Command command) throws Exception {
        if (command.impossible != null) {
            long before = Rows.everything();
            post(command, with(command, command.impossible))
                    .then()
                    .statusCode(command.statusOfImpossible)
                    .contentType("application/problem+json")
                    .body("errors.size()", not(equalTo(0)));
            assertThat(Rows.everything()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownId(Command command) throws Exception {
        if (command.isAboutSomething()) {
            Map<String, String> nobody =
                    Map.of(parameter(command), UUID.randomUUID().toString());
            refused(command, send(request(command), command, body(command).toString(), nobody), 404, "not-found");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noIdempotencyKey(Command command) throws Exception {
        RequestSpecification request = Clinic.as(command.role).header("If-Match", "\"0\"");
        refused(command, send(request, command, body(command).toString(), ids()), 400, "idempotency-key-required");
    }

    @ParameterizedTest
    @EnumSource
    void aStaleOrMissingEtag(Command command) throws Exception {
        if (command.changesSomething()) {
            String body = body(command).toString();
            refused(
                    command,
                    send(Clinic.posting(command.role).header("If-Match", "\"99\""), command, body, ids()),
                    412,
                    "stale-version");
            refused(command, send(Clinic.posting(command.role), command, body, ids()), 428, "if-match-required");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTokenAndTheWrongRole(Command command) throws Exception {
        String body = body(command).toString();
        RequestSpecification nobody = RestAssured.given()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"");
        refused(command, send(nobody, command, body, ids()), 401, "unauthorized");
        RequestSpecification other = Clinic.posting(command.otherRole).header("If-Match", "\"0\"");
        refused(command, send(other, command, body, ids()), 403, "forbidden");
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatGetsTheSameAnswerAndAnotherBodyIsRefused(Command command) throws Exception {
        Map<String, String> own = workedUp();
        UUID key = UUID.randomUUID();
        String body = body(command).toString().replace(MERGED_IN_EXAMPLE, own.get("duplicate"));
        RequestSpecification request =
                Clinic.as(command.role).header("Idempotency-Key", key).header("If-Match", "\"0\"");
        Response first = send(request, command, body, own);
        assertThat(first.statusCode()).as(first.asString()).isIn(200, 201);
        long events = Rows.everything();
        Response again = send(request, command, body, own);
        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(JSON.readTree(again.asString())).isEqualTo(JSON.readTree(first.asString()));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        if (command.required != null) {
            ObjectNode other = (ObjectNode) JSON.readTree(body);
            other.setAll((ObjectNode) JSON.readTree(otherwise(command)));
            send(request, command, other.toString(), own)
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("/idempotency-key-reused"));
        }
        assertThat(Rows.everything()).isEqualTo(events);
    }

    private static String otherwise(Command command) {
        return switch (command) {
            case REGISTER -> "{\"givenName\": \"Paula\"}";
            case EPISODE -> "{\"severity\": \"MILD\"}";
            case EPISODE_END -> Clinic.dated("{\"end\": \"2026-10-30\"}");
            case TRIAL -> "{\"adherencePercent\": 80}";
            case OTHER_TREATMENT -> "{\"sessions\": 7}";
            case SCREENING -> "{\"stopBang\": 1}";
            case MERGE -> "{\"duplicateETag\": \"7\"}";
            case CONSENT -> "{\"documentVersion\": \"2026-03\"}";
            default -> "{\"reason\": \"another reason\"}";
        };
    }

    private io.restassured.response.ValidatableResponse refused(
            Command command, Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("https://remit.clinic/problems/" + slug))
                .body("status", equalTo(status))
                .body("detail", not(equalTo(null)));
    }

    private Response post(Command command, String body) {
        long before = Rows.everything();
        Response response = send(request(command), command, body, ids());
        assertThat(Rows.everything()).isEqualTo(before);
        return response;
    }

    private static RequestSpecification request(Command command) {
        return Clinic.posting(command.role).header("If-Match", "\"0\"");
    }

    private static Response send(RequestSpecification request, Command command, String body, Map<String, String> ids) {
        RequestSpecification complete = request.body(body);
        return complete.post(
                command.isAboutSomething()
                        ? command.path.replace("{" + parameter(command) + "}", ids.get(parameter(command)))
                        : command.path);
    }

    private static String parameter(Command command) {
        return command.path.replaceAll(".*\\{(.*)}.*", "$1");
    }

    private static ObjectNode body(Command command) throws JsonProcessingException {
        String example = command == Command.REGISTER ? Clinic.somebody() : Clinic.dated(command.example);
        return (ObjectNode) JSON.readTree(example);
    }

    private static String with(Command command, String field) throws JsonProcessingException {
        return body(command)
                .setAll((ObjectNode) JSON.readTree("{" + field + "}"))
                .toString();
    }

    /** One patient is enough for what must change nothing. */
    private static Map<String, String> ids() {
        if (ids == null) {
            ids = workedUp();
        }
        return ids;
    }

    private static Map<String, String> workedUp() {
        UUID patient = Clinic.workedUp();
        String consent = Clinic.consent(patient).path("id");
        String determination = Clinic.determine(patient).path("id");
        String duplicate = Clinic.register().toString();
        String merged = Clinic.register().toString();
        String merge = Clinic.posting("coordinator")
                .header("If-Match", "\"0\"")
                .body(MergeExamples.MERGE.replace(MERGED_IN_EXAMPLE, merged))
                .post("/v1/patients/{id}/merges", Clinic.register())
                .path("id");
        return Map.of(
                "patient",
                patient.toString(),
                "duplicate",
                duplicate,
                "merge",
                merge,
                "episode",
                first(patient, "episodes", "[0].id"),
                "trial",
                first(patient, "trials", "data[0].id"),
                "treatment",
                Clinic.post(patient, "other-treatments", HistoryExamples.OTHER_TREATMENT)
                        .path("id"),
                "screening",
                first(patient, "screenings", "[0].id"),
                "consent",
                consent,
                "determination",
                determination);
    }

    private static String first(UUID patient, String what, String path) {
        return Clinic.as("nurse").get("/v1/patients/{id}/" + what, patient).path(path);
    }
}
