package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.AssessmentRecorded;
import clinic.remit.events.outcomes.SafetyAlertRaised;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A treatment as a nurse and a physician go through it, each with an own physician on an own site's clock. */
@QuarkusTest
@WithStack
class TreatmentTest {

    private final UUID patient = Clinic.eligiblePatient();
    private final UUID physician = UUID.randomUUID();

    private Response asPhysician(String path, String etag, String body) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("physician", physician))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", etag)
                .body(body)
                .post(path);
    }

    private void present(boolean present) {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("physician", physician))
                .contentType("application/json")
                .body("{\"present\":" + present + "}")
                .put("/v1/sites/" + Clinic.site() + "/presence")
                .then()
                .statusCode(200);
    }

    private UUID booked() {
        Clinic.post("administrator", "/v1/physicians", "{\"userId\":\"" + physician + "\",\"name\":\"Dr. Okafor\"}")
                .then()
                .statusCode(201);
        UUID course = Clinic.startCourse(patient);
        // a room of its own, so that the first free slot is soon
        Clinic.post("administrator", "/v1/sites/" + Clinic.site() + "/rooms", "{\"name\":\"" + physician + "\"}")
                .then()
                .statusCode(201);
        Map<String, String> slot = Clinic.as("nurse")
                .queryParam("limit", 1)
                .get("/v1/courses/" + course + "/slots")
                .jsonPath()
                .getMap("[0]");
        Response session = Clinic.post("nurse", "/v1/sessions", """
                {"courseId":"%s","startsAt":"%s","roomId":"%s","physicianId":"%s"}""".formatted(
                        course, slot.get("startsAt"), slot.get("roomId"), slot.get("physicianId")));
        session.then().statusCode(201);
        return UUID.fromString(session.path("id"));
    }

    private UUID score(Instant effectiveAt) {
        UUID assessment = UUID.randomUUID();
        Clinic.tell(new AssessmentRecorded(
                patient,
                null,
                assessment,
                1,
                "PHQ-9",
                "1",
                17,
                true,
                false,
                false,
                effectiveAt,
                AlertLevel.NONE,
                false,
                null,
                null,
                Instant.now()));
        return assessment;
    }

    private static String vitals(Instant at, int systolic, int spo2) {
        return """
                {"takenAt":"%s","systolic":%d,"diastolic":78,"heartRate":72,"respiratoryRate":14,"spo2":%d,
                 "temperature":36.7,"moaas":5}""".formatted(at, systolic, spo2);
    }

    private static String checks(UUID assessment, int systolic) {
        Instant now = Instant.now();
        return """
                {"assessmentId":"%s","weightKg":82.4,"heightCm":178,"vitals":%s,
                 "escort":{"name":"A. Hale","phone":"+1 555 0101"},"lastFoodAt":"%s","lastLiquidAt":"%s",
                 "pregnancyTest":"NEGATIVE","intoxicated":false}""".formatted(
                assessment, vitals(now, systolic, 98), now.minus(9, ChronoUnit.HOURS), now.minus(2, ChronoUnit.HOURS));
    }

    private static String etag(UUID session) {
        return Clinic.as("nurse").get("/v1/sessions/" + session).header("ETag");
    }

    private UUID cleared(UUID assessment) {
        UUID session = booked();
        Clinic.post(
                        "nurse",
                        "/v1/sites/" + Clinic.site() + "/equipment-checks",
                        "{\"emergencyEquipment\":true,\"aclsCover\":true}")
                .then()
                .statusCode(201);
        Clinic.post("nurse", "/v1/sessions/" + session + "/check-in", etag(session), "{}")
                .then()
                .statusCode(200)
                .body("state", equalTo("CHECKED_IN"));
        await().untilAsserted(() -> Clinic.post(
                        "nurse", "/v1/sessions/" + session + "/clearance", etag(session), checks(assessment, 124))
                .then()
                .statusCode(200)
                .body("state", equalTo("CLEARED"))
                .body("clearance.dosingWeightKg", equalTo(82.4f)));
        return session;
    }

    private static UUID vial(String volumeMl) {
        Response vial = Clinic.post("nurse", "/v1/vials", """
                {"siteId":"%s","lot":"L-1","concentrationMgPerMl":50,"volumeMl":%s,"expires":"%s"}""".formatted(
                        Clinic.site(), volumeMl, LocalDate.now().plusYears(1)));
        vial.then().statusCode(201);
        return UUID.fromString(vial.path("id"));
    }

    private static String dose(UUID vial, String mgPerKg, String drawn, String given) {
        return """
                {"vialId":"%s","doseMgPerKg":%s,"drawnMl":%s,"givenMl":%s,"bodySite":"DELTOID_LEFT"}""".formatted(vial, mgPerKg, drawn, given);
    }

    @Test
    void aTreatmentFromCheckInToTheDoseAndUnderObservation() {
        UUID session = cleared(score(Instant.now()));
        String path = "/v1/sessions/" + session;
        UUID vial = vial("10");
        asPhysician(path + "/administration", etag(session), dose(vial, "0.5", "0.82", "0.82"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/physician-not-on-site"));
        present(true);
        asPhysician(path + "/administration", etag(session), dose(vial, "0.5", "0.90", "0.90"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("givenMl"));
        asPhysician(path + "/administration", etag(session), dose(vial, "2.5", "0.82", "0.82"))
                .then()
                .statusCode(422)
                .body("type", endsWith("/dose-not-possible"));
        asPhysician(path + "/administration", etag(session), dose(vial, "0.5", "1.00", "0.82"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("wasteWitnessId"));
        asPhysician(path + "/administration", etag(session), dose(vial("0.5"), "0.5", "0.82", "0.82"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/vial-too-empty"));
        String given = dose(vial, "0.5", "0.82", "0.82");
        Clinic.post("nurse", path + "/administration", etag(session), given)
                .then()
                .statusCode(403);
        asPhysician(path + "/administration", etag(session), given)
                .then()
                .statusCode(200)
                .body("state", equalTo("ADMINISTERED"))
                .body("injection.ordinal", equalTo(1))
                .body("injection.deliveredMg", equalTo(41.0f));
        assertThat(Clinic.told(patient, "InjectionAdministered", 1))
                .singleElement()
                .satisfies(
                        told -> assertThat(told.data().get("doseMg").asDouble()).isEqualTo(41.0));
        Clinic.as("auditor")
                .queryParam("siteId", Clinic.site())
                .get("/v1/vials")
                .then()
                .body("find { it.id == '" + vial + "' }.remainingMl", equalTo(9.18f));
        asPhysician(path + "/administration", etag(session), given).then().statusCode(409);
        Clinic.post("nurse", path + "/observations", "{\"vitals\":" + vitals(Instant.now(), 185, 90) + "}")
                .then()
                .statusCode(201)
                .body("alarms", hasItems("HYPERTENSIVE_CRISIS", "DESATURATION"));
        asPhysician(path + "/closing", etag(session), home())
                .then()
                .statusCode(409)
                .body("unmet", hasItems("OBSERVED_120_MINUTES", "BLOOD_PRESSURE", "SPO2"));
        leavingIsRefused();
        asPhysician(path + "/closing", etag(session), "{\"disposition\":\"TRANSFERRED\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
        assertThat(Clinic.told(patient, "SessionClosed", 1)).hasSize(1);
        present(false);
    }

    private void leavingIsRefused() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("physician", physician))
                .contentType("application/json")
                .body("{\"present\":false}")
                .put("/v1/sites/" + Clinic.site() + "/presence")
                .then()
                .statusCode(409)
                .body("type", endsWith("/patients-under-observation"));
    }

    private static String home() {
        return """
                {"disposition":"HOME","criteria":{"oriented":true,"steadyGait":true,"escortPresent":true,
                 "toldNotToDrive":true,
                 "mpadss":{"vitalSigns":2,"ambulation":2,"nausea":2,"pain":2,"bleeding":2}}}""";
    }

    @Test
    void anAlertDuringObservationKeepsThePatientInTheHouse() {
        UUID session = cleared(score(Instant.now()));
        String path = "/v1/sessions/" + session;
        present(true);
        asPhysician(path + "/administration", etag(session), dose(vial("10"), "0.5", "0.82", "0.82"))
                .then()
                .statusCode(200);
        Clinic.tell(new SafetyAlertRaised(patient, UUID.randomUUID(), AlertLevel.HIGH, "CSSRS_4", null, Instant.now()));
        UUID course = UUID.fromString(Clinic.as("nurse").get(path).path("courseId"));
        Clinic.awaitHolds(course, "ALERT");
        Clinic.as("nurse").get(path).then().body("state", equalTo("ADMINISTERED"));
        asPhysician(path + "/closing", etag(session), home())
                .then()
                .statusCode(409)
                .body("unmet", hasItems("NO_HIGH_ALERT"));
    }

    @Test
    void aHoldVoidsAClearance() {
        UUID session = cleared(score(Instant.now()));
        String path = "/v1/sessions/" + session;
        Clinic.tell(new SafetyAlertRaised(patient, UUID.randomUUID(), AlertLevel.HIGH, "CSSRS_4", null, Instant.now()));
        await().untilAsserted(() -> Clinic.as("nurse")
                .get(path)
                .then()
                .body("state", equalTo("CHECKED_IN"))
                .body("held", equalTo(true))
                .body("clearance", equalTo(null)));
        present(true);
        asPhysician(path + "/administration", etag(session), dose(vial("10"), "0.5", "0.82", "0.82"))
                .then()
                .statusCode(409);
    }

    @Test
    void gatesThatAreNotMetAreListedAndAScoreThatIsOnItsWayIsWaitedFor() {
        UUID session = booked();
        String path = "/v1/sessions/" + session;
        Clinic.post("nurse", path + "/check-in", etag(session), "{}").then().statusCode(200);
        Clinic.post("nurse", path + "/clearance", etag(session), checks(UUID.randomUUID(), 124))
                .then()
                .statusCode(409)
                .header("Retry-After", equalTo("2"))
                .body("type", endsWith("/score-not-yet-received"));
        UUID old = score(Instant.now().minus(25, ChronoUnit.HOURS));
        await().untilAsserted(() -> Clinic.post("nurse", path + "/clearance", etag(session), checks(old, 165))
                .then()
                .statusCode(409)
                .body("type", endsWith("/gates-not-met"))
                .body("gates.findAll { it.status == 'BLOCKED' }.code", hasItems("SCORE", "BLOOD_PRESSURE")));
        String override = checks(old, 145)
                .replaceFirst(
                        "\\}$",
                        ",\"overrides\":[{\"gate\":\"BLOOD_PRESSURE\",\"reasonCode\":\"REPEATED_AND_STABLE\"}]}");
        Clinic.post("nurse", path + "/clearance", etag(session), override)
                .then()
                .statusCode(403);
        Clinic.post("nurse", path + "/abort", etag(session), "{\"reasonCode\":\"NO_SCORE\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ABORTED"));
        assertThat(Clinic.told(patient, "SessionAborted", 1)).hasSize(1);
    }
}
