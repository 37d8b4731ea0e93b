package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
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

    private static final Map<Post.Stage, Visit> VISITS = new EnumMap<>(Post.Stage.class);

    private static Visit visit(Command command) {
        if (!VISITS.containsKey(command.post().stage())) {
            VISITS.put(command.post().stage(), Sent.visit(command.post().stage()));
            Clinic.settled();
        }
        return VISITS.get(command.post().stage());
    }

    @ParameterizedTest
    @EnumSource
    void aMissingField(Command command) {
        if (command.post().hasBody()) {
            ObjectNode body = command.post().body(visit(command));
            body.remove(command.post().required());
            refused(command, request(command), body.toString(), 400, "malformed")
                    .body("errors[0].field", equalTo(command.post().required()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongTypeBrokenJsonAndAnUnknownField(Command command) {
        if (command.post().hasBody()) {
            refused(command, request(command), "[]", 400, "malformed");
            refused(command, request(command), "{\"a\": ", 400, "malformed");
            refused(
                    command,
                    request(command),
                    command.post().with(visit(command), command.post().wrongType()),
                    400,
                    "malformed");
            refused(
                    command,
                    request(command),
                    command.post().with(visit(command), "\"shoeSize\": 38"),
                    400,
                    "malformed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anImpossibleValue(Command command) {
        if (command.post().hasBody()) {
            String body = command.post().with(visit(command), command.post().impossible());
            String path = Sent.on(command, visit(command));
            RequestSpecification request = request(command);
            String before = Rows.everything();
            request.body(body)
                    .post(path)
                    .then()
                    .statusCode(command.post().statusOfImpossible())
                    .contentType("application/problem+json")
                    .body("errors.size()", not(equalTo(0)));
            assertThat(Rows.everything()).isEqualTo(before);
        }
    }

    /** Figures and times at which a calculation would fail, or run for ever. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ADMINISTRATION | \"doseMgPerKg\": 1e999999999 | 400",
                "ADMINISTRATION | \"givenMl\": 1e-999999999 | 400",
                "ADMINISTRATION | \"drawnMl\": 0 | 400",
                "OBSERVATION | \"vitals\": {\"takenAt\": 17} | 400",
                "ADMINISTRATION | \"drawnMl\": 0.81 | 422",
                "CLEARANCE | \"weightKg\": 1e999999999 | 400",
                "CLEARANCE | \"lastFoodAt\": \"+999999999-12-31T23:59:59Z\" | 409",
                "CLEARANCE | \"lastFoodAt\": \"-999999999-01-01T00:00:00Z\" | 200",
                "SESSION | \"startsAt\": \"+999999999-12-31T23:59:59Z\" | 422",
                "SUPPORT_SESSION | \"startsAt\": \"+999999999-12-31T23:59:59Z\" | 422",
                "SUPPORT_SESSION | \"minutes\": 999999999999 | 400",
                "GOAL | \"agreedOn\": \"-999999999-01-01\" | 422",
                "WAITING_WISHES | \"lastDay\": \"+999999999-12-31\" | 422",
                "WAITING_WISHES | \"firstDay\": \"+999999999-12-31\" | 422",
                "WAITING_WISHES | \"startsFrom\": \"23:00\" | 422",
                "VIAL | \"volumeMl\": 1e999999999 | 400",
                "VIAL | \"receivedAt\": \"-999999999-01-01T00:00:00Z\" | 422",
                "VIAL | \"receivedAt\": \"2190-01-01T00:00:00Z\" | 422",
                "WASTE | \"ml\": 1e999999999 | 400",
                "LOSS | \"occurredAt\": \"-999999999-01-01T00:00:00Z\" | 422",
                "COUNT | \"countedMl\": 1e-999999999 | 400",
                "VIAL | \"expires\": \"2020-01-01\" | 422",
                "VIAL | \"expires\": \"+999999999-12-31\" | 422",
                "INJECTION_CORRECTION | \"performedAt\": \"-999999999-01-01T00:00:00Z\" | 422",
                "INJECTION_CORRECTION | \"dosingWeightKg\": 1e-999999999 | 400",
                "LATE_ADMINISTRATION | \"performedAt\": \"-999999999-01-01T00:00:00Z\" | 422",
                "LATE_ADMINISTRATION | \"attested\": false | 400",
                "LATE_ADMINISTRATION_UNBOOKED | \"performedAt\": \"-999999999-01-01T00:00:00Z\" | 422",
                "LATE_ADMINISTRATION_UNBOOKED | \"roomId\": null | 422",
                "COURSE | \"protocol\": {\"startDoseMgPerKg\": 1e999999999} | 400",
                "COURSE | \"protocol\": {\"startDoseMgPerKg\": -1} | 422"
            })
    void aValueBeyondAllReason(Command command, String wrong, int status) {
        request(command)
                .body(command.post().with(visit(command), wrong))
                .post(Sent.on(command, visit(command)))
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownId(Command command) {
        String body = command.post().text(visit(command));
        String path = Sent.on(command, visit(command));
        String before = Rows.everything();
        if (command.post().namesSomething()) {
            String nobody =
                    command.post().path().replaceAll("\\{.*}", UUID.randomUUID().toString());
            problem(request(command).body(body).post(nobody), 404, "not-found");
            problem(
                    request(command).body(body).post(command.post().path().replaceAll("\\{.*}", "7")),
                    404,
                    "not-found");
        } else if (command == Command.COURSE) {
            String other = command.post().with(visit(command), "\"patientId\": \"" + UUID.randomUUID() + "\"");
            problem(request(command).body(other).post(command.post().path()), 404, "patient-not-known-here");
        }
        for (String reference :
                new String[] {"siteId", "roomId", "physicianId", "courseId", "prescriberId", "vialId", "receiverId"}) {
            if (command.post().hasBody()
                    && command != Command.REARRANGEMENT // deeper in it: RearrangementTest
                    && command.post().example().contains("\"" + reference + "\"")) {
                String other =
                        command.post().with(visit(command), "\"" + reference + "\": \"" + UUID.randomUUID() + "\"");
                problem(request(command).body(other).post(path), 404, "not-found");
            }
        }
        assertThat(Rows.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void noIdempotencyKey(Command command) {
        RequestSpecification request = RestAssured.given()
                .auth()
                .oauth2(Sent.token(command, visit(command)))
                .contentType("application/json")
                .header("If-Match", Sent.etag(command, visit(command)));
        refused(command, request, command.post().text(visit(command)), 400, "idempotency-key-required");
    }

    @ParameterizedTest
    @EnumSource
    void aStaleOrMissingOrMeaninglessEtag(Command command) {
        if (command.post().takesEtag()) {
            String body = command.post().text(visit(command));
            refused(
                    command,
                    Sent.keyed(command, visit(command)).header("If-Match", "\"99\""),
                    body,
                    412,
                    "stale-version");
            refused(command, Sent.keyed(command, visit(command)), body, 428, "if-match-required");
            refused(command, Sent.keyed(command, visit(command)).header("If-Match", "newest"), body, 400, "malformed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTokenAndTheWrongOnes(Command command) {
        String body = command.post().text(visit(command));
        refused(command, complete(command, RestAssured.given()), body, 401, "unauthorized");
        refused(command, withToken(command, Tokens.expired(command.post().role())), body, 401, "unauthorized");
        refused(
                command,
                withToken(command, Tokens.forAudience(command.post().role(), "billing")),
                body,
                401,
                "unauthorized");
        refused(command, withToken(command, Tokens.withoutRole()), body, 403, "forbidden");
        refused(command, withToken(command, Tokens.of(command.post().otherRole())), body, 403, "forbidden");
    }

    private static ValidatableResponse refused(
            Command command, RequestSpecification request, String body, int status, String slug) {
        String path = Sent.on(command, visit(command));
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
        return withToken(command, Sent.token(command, visit(command)));
    }

    private static RequestSpecification withToken(Command command, String token) {
        return complete(command, RestAssured.given().auth().oauth2(token));
    }

    private static RequestSpecification complete(Command command, RequestSpecification request) {
        return request.contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", Sent.etag(command, visit(command)));
    }
}
