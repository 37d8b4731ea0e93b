package clinic.remit.scheduling.api;

import static clinic.remit.events.outcomes.RecommendationKind.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every POST with everything wrong that can be: it answers as design section 7 says, and changes nothing. */
@QuarkusTest
@WithStack
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RefusalsTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Map<Command.Stage, Visit> VISITS = new EnumMap<>(Command.Stage.class);

    private static UUID newcomer;

    private static Visit visit(Command command) {
        if (!VISITS.containsKey(command.stage)) {
            VISITS.put(command.stage, newVisit(command.stage));
            Clinic.settled();
        }
        return VISITS.get(command.stage);
    }

    private static Visit newVisit(Command.Stage stage) {
        return switch (stage) {
            case NOTHING, BOOKED -> Visit.booked();
            case CLEARED -> {
                Visit visit = Visit.cleared();
                visit.present(true).then().statusCode(200);
                yield visit;
            }
            case DOSED -> Visit.dosed();
            case ENTERED_LATE -> Visit.enteredLate();
        };
    }

    @ParameterizedTest
    @EnumSource
    void aMissingField(Command command) throws Exception {
        if (command.example != null) {
            ObjectNode body = body(command, visit(command));
            body.remove(command.required);
            refused(command, request(command), body.toString(), 400, "malformed")
                    .body("errors[0].field", equalTo(command.required));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongTypeBrokenJsonAndAnUnknownField(Command command) throws Exception {
        if (command.example != null) {
            refused(command, request(command), "[]", 400, "malformed");
            refused(command, request(command), "{\"a\": ", 400, "malformed");
            refused(command, request(command), with(command, command.wrongType), 400, "malformed");
            refused(command, request(command), with(command, "\"shoeSize\": 38"), 400, "malformed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anImpossibleValue(Command command) throws Exception {
        if (command.example != null) {
            String body = with(command, command.impossible);
            String path = on(command, visit(command));
            RequestSpecification request = request(command);
            String before = Rows.everything();
            request.body(body)
                    .post(path)
                    .then()
                    .statusCode(command.statusOfImpossible)
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
    void aValueBeyondAllReason(Command command, String wrong, int status) throws Exception {
        request(command)
                .body(with(command, wrong))
                .post(on(command, visit(command)))
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownId(Command command) throws Exception {
        String body = text(command, visit(command));
        String path = on(command, visit(command));
        String before = Rows.everything();
        if (command.namesSomething()) {
            String nobody = command.path.replaceAll("\\{.*}", UUID.randomUUID().toString());
            problem(request(command).body(body).post(nobody), 404, "not-found");
            problem(request(command).body(body).post(command.path.replaceAll("\\{.*}", "7")), 404, "not-found");
        } else if (command == Command.COURSE) {
            String other = with(command, "\"patientId\": \"" + UUID.randomUUID() + "\"");
            problem(request(command).body(other).post(command.path), 404, "patient-not-known-here");
        }
        for (String reference :
                new String[] {"siteId", "roomId", "physicianId", "courseId", "prescriberId", "vialId", "receiverId"}) {
            if (command.example != null
                    && command != Command.REARRANGEMENT // deeper in it: RearrangementTest
                    && command.example.contains("\"" + reference + "\"")) {
                String other = with(command, "\"" + reference + "\": \"" + UUID.randomUUID() + "\"");
                problem(request(command).body(other).post(path), 404, "not-found");
            }
        }
        assertThat(Rows.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void noIdempotencyKey(Command command) throws Exception {
        RequestSpecification request = RestAssured.given()
                .auth()
                .oauth2(token(command, visit(command)))
                .contentType("application/json")
                .header("If-Match", etag(command, visit(command)));
        refused(command, request, text(command, visit(command)), 400, "idempotency-key-required");
    }

    @ParameterizedTest
    @EnumSource
    void aStaleOrMissingOrMeaninglessEtag(Command command) throws Exception {
        if (command.takesEtag()) {
            String body = text(command, visit(command));
            refused(command, keyed(command, visit(command)).header("If-Match", "\"99\""), body, 412, "stale-version");
            refused(command, keyed(command, visit(command)), body, 428, "if-match-required");
            refused(command, keyed(command, visit(command)).header("If-Match", "newest"), body, 400, "malformed");
        }
    }

    @ParameterizedTest
    @EnumSource
    void noTokenAndTheWrongOnes(Command command) throws Exception {
        String body = text(command, visit(command));
        refused(command, complete(command, RestAssured.given()), body, 401, "unauthorized");
        refused(command, withToken(command, Tokens.expired(command.role)), body, 401, "unauthorized");
        refused(command, withToken(command, Tokens.forAudience(command.role, "billing")), body, 401, "unauthorized");
        refused(command, withToken(command, Tokens.withoutRole()), body, 403, "forbidden");
        refused(command, withToken(command, Tokens.of(command.otherRole)), body, 403, "forbidden");
    }

    /** One journey in which every POST is sent twice with its key, and once more with the key and another body. */
    @Test
    @Order(Integer.MAX_VALUE) // it moves the clock, which makes the other visits' clearances old
    void aRepeatGetsTheSameAnswerAndAnotherBodyIsRefused() throws Exception {
        Visit journey = Visit.booked();
        journey.checkEquipment();
        journey.present(true).then().statusCode(200);
        for (Command command : Command.values()) {
            Visit at = command.stage == Command.Stage.NOTHING || command.ordinal() <= Command.CLOSING.ordinal()
                    ? journey
                    : newVisit(command.stage);
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

    private static void repeated(Command command, Visit at) throws Exception {
        UUID key = UUID.randomUUID();
        String token = token(command, at);
        String etag = etag(command, at);
        String path = on(command, at);
        String body = text(command, at);
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
        assertThat(JSON.readTree(again.asString())).isEqualTo(toldAgain(first));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        RequestSpecification other = command.example == null
                ? once(token, key, "\"77\"", body)
                : once(token, key, etag, otherBody(command, body));
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
        } else if (command.names("handOver")) {
            at.handOver(null);
        } else if (command.names("rearrangement")) {
            at.rearrangement(null);
        }
    }

    /** What an answer told, but for what it tells once. */
    private static JsonNode toldAgain(Response first) throws JsonProcessingException {
        JsonNode answer = JSON.readTree(first.asString());
        if (answer instanceof ObjectNode one) {
            one.remove("address");
        }
        return answer;
    }

    private static String otherBody(Command command, String body) throws JsonProcessingException {
        ObjectNode other = (ObjectNode) JSON.readTree(body);
        switch (command) {
            case SITE, ROOM, PHYSICIAN, STAFF -> other.put("name", "another");
            case AVAILABILITY_ENDING -> other.put("lastDay", "2030-01-01");
            case EXTRA_SHIFT -> other.put("to", "12:00");
            case HAND_OVER -> other.put("receiverId", UUID.randomUUID().toString());
            case AVAILABILITY -> other.put("day", "TUESDAY");
            case VIAL -> other.put("lot", "another");
            case COUNT -> other.put("countedMl", 9);
            case WASTE, DESTRUCTION, LOSS, RECEIPT_CORRECTION, CORRECTION, DISCREPANCY_RESOLUTION ->
                other.put("reason", "another");
            case COURSE -> other.put("primaryInstrument", "MADRS");
            case SUPPORT_SESSION -> other.put("kind", "OTHER");
            case SUPPORT_RESCHEDULING -> other.put("minutes", 25);
            case SUPPORT_OUTCOME -> other.put("outcome", "MISSED");
            case GOAL -> other.put("target", 90);
            case GOAL_PROGRESS -> other.put("finding", "KEPT");
            case CALENDAR_FEED -> other.put("of", "MYSELF");
            case SESSION, RESCHEDULING -> other.put("roomId", UUID.randomUUID().toString());
            case CLEARANCE -> other.put("weightKg", 83);
            case ADMINISTRATION -> other.put("bodySite", "DELTOID_RIGHT");
            case OBSERVATION -> ((ObjectNode) other.get("vitals")).put("systolic", 121);
            case ADVERSE_EVENT -> other.put("grade", 1);
            case FINDING -> other.put("code", "DIVERSION");
            case CLOSING -> other.put("disposition", "TRANSFERRED");
            case PRIOR_INJECTIONS -> other.put("source", "PATIENT");
            case WAITING -> other.put("sessionId", UUID.randomUUID().toString());
            case WAITING_WISHES -> other.put("startsUntil", "11:00");
            case REARRANGEMENT -> other.put("reasonCode", "OTHER");
            case REARRANGEMENT_ACCEPTANCE ->
                other.putArray("leaveUnplaced").add(UUID.randomUUID().toString());
            default -> other.put("reasonCode", "ANOTHER");
        }
        return other.toString();
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

    private static ValidatableResponse refused(
            Command command, RequestSpecification request, String body, int status, String slug) {
        String path = on(command, visit(command));
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
        return withToken(command, token(command, visit(command)));
    }

    private static String token(Command command, Visit visit) {
        return Tokens.of(command.role, command.isTheColleagues() ? visit.colleague() : visit.physician);
    }

    private static RequestSpecification withToken(Command command, String token) {
        return complete(command, RestAssured.given().auth().oauth2(token));
    }

    private static RequestSpecification complete(Command command, RequestSpecification request) {
        return request.contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etag(command, visit(command)));
    }

    private static RequestSpecification keyed(Command command, Visit visit) {
        return RestAssured.given()
                .auth()
                .oauth2(token(command, visit))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID());
    }

    private static String etag(Command command, Visit visit) {
        if (visit.support.isOf(command)) {
            return visit.support.etag(command);
        }
        if (visit.waiting.isOf(command)) {
            return visit.waiting.etag(command);
        }
        return switch (command) {
            case AMENDMENT, PRIOR_INJECTIONS, DISCONTINUATION ->
                Clinic.course(visit.course).header("ETag");
            case DISCREPANCY_RESOLUTION ->
                Clinic.as("nurse")
                        .get("/v1/vial-discrepancies/" + visit.discrepancy())
                        .header("ETag");
            case ADVERSE_EVENT_CORRECTION, ADVERSE_EVENT_VOIDING ->
                Clinic.as("nurse")
                        .get("/v1/adverse-events/" + visit.adverseEvent())
                        .header("ETag");
            case REARRANGEMENT_ACCEPTANCE ->
                Clinic.as("nurse")
                        .get("/v1/rearrangements/" + visit.rearrangement())
                        .header("ETag");
            default -> visit.etag();
        };
    }

    private static String on(Command command, Visit visit) {
        String path = command.path
                .replace("{site}", visit.site.toString())
                .replace(
                        "{physician}",
                        command.names("physician") ? visit.colleague().toString() : "")
                .replace("{course}", visit.course.toString())
                .replace("{session}", visit.session.toString());
        if (visit.support.isOf(command)) {
            return visit.support.on(command, path);
        }
        if (visit.waiting.isOf(command)) {
            return visit.waiting.on(command, path);
        }
        return switch (command) {
            case AVAILABILITY_ENDING ->
                path.replace("{availability}", visit.availability().toString());
            case EXTRA_SHIFT_WITHDRAWAL ->
                path.replace("{extraShift}", visit.extraShift().toString());
            case ABSENCE_WITHDRAWAL -> path.replace("{absence}", visit.absence().toString());
            case ROOM_CLOSURE -> path.replace("{room}", visit.spareRoom().toString());
            case CLOSURE_WITHDRAWAL -> path.replace("{closure}", visit.closure().toString());
            case HAND_OVER_WITHDRAWAL, HAND_OVER_REFUSAL, HAND_OVER_ACCEPTANCE ->
                path.replace("{handOver}", visit.handOver().toString());
            case REARRANGEMENT_ACCEPTANCE, REARRANGEMENT_DISCARD ->
                path.replace("{rearrangement}", visit.rearrangement().toString());
            case HOLD_CLEARING -> path.replace("{hold}", visit.hold().toString());
            case WASTE, DESTRUCTION, LOSS, COUNT, RECEIPT_CORRECTION ->
                path.replace("{stock}", visit.stock().toString());
            case COUNTERSIGNATURE, CORRECTION ->
                path.replace("{witnessedEntry}", visit.witnessedEntry().toString());
            case DISCREPANCY_RESOLUTION ->
                path.replace("{discrepancy}", visit.discrepancy().toString());
            case RESOLUTION, ADVERSE_EVENT_CORRECTION, ADVERSE_EVENT_VOIDING ->
                path.replace("{adverseEvent}", visit.adverseEvent().toString());
            default -> path;
        };
    }

    private static String text(Command command, Visit visit) throws JsonProcessingException {
        return command.example == null ? "{}" : body(command, visit).toString();
    }

    /** The documented example, with the ids and times of this visit. */
    private static ObjectNode body(Command command, Visit visit) throws JsonProcessingException {
        ObjectNode body = (ObjectNode) JSON.readTree(command.example);
        Map<String, UUID> own = Map.of(
                "siteId", visit.site,
                "courseId", visit.course,
                "physicianId", visit.physician,
                "prescriberId", visit.physician);
        own.forEach((field, id) -> {
            if (body.has(field)) {
                body.put(field, id.toString());
            }
        });
        Instant now = Clinic.now();
        switch (command) {
            case SITE -> body.put("code", UUID.randomUUID().toString());
            case VIAL -> body.put("expires", LocalDate.now().plusYears(1).toString());
            case STAFF -> {
                body.put("userId", UUID.randomUUID().toString());
                body.putArray("siteIds").add(visit.site.toString());
            }
            case AVAILABILITY_ENDING -> body.put("lastDay", Visit.inDays(100).toString());
            case EXTRA_SHIFT -> body.put("day", Visit.inDays(50).toString());
            case ABSENCE -> {
                body.put("firstDay", Visit.inDays(60).toString());
                body.put("lastDay", Visit.inDays(61).toString());
            }
            case SITE_CLOSURE, ROOM_CLOSURE -> {
                body.put("from", now.plus(Duration.ofDays(60)).toString());
                body.put("until", now.plus(Duration.ofDays(61)).toString());
            }
            case HAND_OVER -> body.put("receiverId", visit.colleague().toString());
            case REARRANGEMENT -> {
                body.put("date", Visit.inDays(1).toString());
                body.remove("physiciansAbsent");
            }
            case PHYSICIAN -> body.put("userId", UUID.randomUUID().toString());
            case COURSE -> body.put("patientId", newcomer().toString());
            case SUPPORT_SESSION, SUPPORT_RESCHEDULING ->
                body.put("startsAt", visit.support.freeTime().toString());
            case WAITING ->
                ((ObjectNode) body.get("wishes"))
                        .put("lastDay", Visit.inDays(60).toString());
            case WAITING_WISHES -> {
                body.put("firstDay", Visit.inDays(200).toString());
                body.put("lastDay", Visit.inDays(210).toString());
            }
            case GOAL -> body.put("agreedOn", Support.dayBefore(2).toString());
            case GOAL_PROGRESS -> body.put("observedOn", Support.dayBefore(1).toString());
            case SESSION -> place(body, visit, Clinic.now().plus(Duration.ofHours(72)));
            case RESCHEDULING -> {
                Instant start = Instant.parse(visit.view().extract().<String>path("startsAt"));
                body.put("startsAt", start.plus(Duration.ofMinutes(15)).toString());
                body.put("roomId", visit.view().extract().<String>path("roomId"));
            }
            case CLEARANCE -> {
                body.setAll((ObjectNode) JSON.readTree(visit.checks(visit.assessment())));
                body.remove(List.of("firstVitals", "overrides"));
            }
            case ADMINISTRATION -> body.put("vialId", visit.vial().toString());
            case LATE_ADMINISTRATION, LATE_ADMINISTRATION_UNBOOKED -> {
                body.put("vialId", visit.vial().toString());
                body.put("performedAt", Clinic.now().toString());
                if (command == Command.LATE_ADMINISTRATION_UNBOOKED) {
                    body.put("roomId", visit.view().extract().<String>path("roomId"));
                    ((ObjectNode) body.get("discharge")).put("at", Clinic.now().toString());
                }
            }
            case OBSERVATION -> body.putObject("vitals").setAll((ObjectNode) JSON.readTree(Visit.vitals(now, 126, 98)));
            case ADVERSE_EVENT -> body.put("occurredAt", now.toString());
            case FINDING -> body.put("foundAt", now.toString());
            case PRIOR_INJECTIONS -> {
                for (int i = 0; i < 2; i++) {
                    Instant given = now.minus(Duration.ofDays(6 - 3 * i));
                    ((ObjectNode) body.get("injections").get(i)).put("givenAt", given.toString());
                }
            }
            case DECISION -> {
                String standing = Clinic.course(visit.course).path("recommendation.recommendationId");
                body.put(
                        "recommendationId", standing == null ? UUID.randomUUID().toString() : standing);
            }
            default -> {
                // the example fits as it is
            }
        }
        return body;
    }

    /** The first slot that is free for the visit's course from then on. */
    private static void place(ObjectNode body, Visit visit, Instant from) {
        Response slots = Clinic.as("nurse")
                .queryParam("limit", 1)
                .queryParam("from", from.toString())
                .get("/v1/courses/" + visit.course + "/slots");
        body.put("startsAt", slots.<String>path("[0].startsAt"));
        body.put("roomId", slots.<String>path("[0].roomId"));
    }

    /** A patient who may begin a course. */
    private static UUID newcomer() {
        if (newcomer == null) {
            newcomer = Clinic.eligiblePatient();
            Clinic.settled();
        }
        return newcomer;
    }

    private static String with(Command command, String fields) throws JsonProcessingException {
        return body(command, visit(command))
                .setAll((ObjectNode) JSON.readTree("{" + fields + "}"))
                .toString();
    }
}
