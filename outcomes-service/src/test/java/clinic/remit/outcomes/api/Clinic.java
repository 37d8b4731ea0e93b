package clinic.remit.outcomes.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.Topic;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The clinic's people at the API, and the other two services as they sound on the bus. */
final class Clinic {

    static final UUID PHYSICIAN = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static long sequence = 100;

    private Clinic() {}

    static RequestSpecification as(String role) {
        String token = role.equals("physician") ? Tokens.of(role, PHYSICIAN) : Tokens.of(role);
        return given().auth().oauth2(token).contentType("application/json");
    }

    static RequestSpecification posting(String role) {
        return as(role).header("Idempotency-Key", UUID.randomUUID());
    }

    static RequestSpecification postingAsPatient(UUID patient) {
        return given().auth()
                .oauth2(Tokens.patient(patient))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID());
    }

    static Instant now() {
        return Instant.parse(clock("now"));
    }

    static void moveClockBy(Duration time) {
        given().contentType("application/json")
                .body("{\"ahead\": \"" + Duration.parse(clock("ahead")).plus(time) + "\"}")
                .put("/local/clock")
                .then()
                .statusCode(200);
    }

    private static String clock(String field) {
        return given().get("/local/clock").then().statusCode(200).extract().path(field);
    }

    /** Waits until everything that was told is taken in, and everything there is to tell is told. */
    static void settled() {
        await().atMost(PATIENCE).until(() -> given().get("/local/clock").<Boolean>path("idle"));
    }

    static UUID patient() {
        UUID patient = UUID.randomUUID();
        tell("patients.PatientRegistered", patient, "");
        await().atMost(PATIENCE)
                .until(() -> as("nurse")
                                .get("/v1/patients/{id}/due-assessments", patient)
                                .statusCode()
                        == 200);
        return patient;
    }

    /** Another service tells something of a patient; {@code rest} is JSON that begins with a comma. */
    static void tell(String event, UUID patient, String rest) {
        tell(event, patient, rest, now());
    }

    static void tell(String event, UUID patient, String rest, Instant occurredAt) {
        String json = "{\"patientId\": \"%s\"%s, \"occurredAt\": \"%s\"}".formatted(patient, rest, occurredAt);
        String topic = "remit." + event.substring(0, event.indexOf('.'));
        Topic.send(topic, patient, "clinic.remit." + event, ++sequence, json);
    }

    /** Says beforehand that it is no duplicate: the clock of the tests hardly moves. */
    static Response post(String role, String body) {
        return posting(role).body(body).post("/v1/assessments?allowDuplicate=true");
    }

    static String scale(UUID patient, String instrument, String rater, Instant at, String answers) {
        return """
                {"patientId": "%s", "instrument": "%s", "rater": "%s", "place": "CLINIC", "effectiveAt": "%s", %s}""".formatted(patient, instrument, rater, at, answers);
    }

    /** A PHQ-9 of now, all zero but for item 9. */
    static String phq9(UUID patient, int item9) {
        return scale(patient, "PHQ-9", "PATIENT", now(), "\"items\": " + phq9Items(item9));
    }

    static String phq9Items(int item9) {
        return """
                {"1": 0, "2": 0, "3": 0, "4": 0, "5": 0, "6": 0, "7": 0, "8": 0, "9": %d}""".formatted(item9);
    }

    /** A C-SSRS of now, whose fourth answer, some intent, makes it HIGH. */
    static String screening(UUID patient, boolean intent) {
        return scale(patient, "C-SSRS", "CLINICIAN", now(), "\"items\": " + screenerItems(intent));
    }

    static String screenerItems(boolean intent) {
        return intent
                ? "{\"1\": 1, \"2\": 1, \"3\": 0, \"4\": 1, \"5\": 0, \"6\": 0}"
                : "{\"1\": 0, \"2\": 0, \"6\": 0}";
    }

    static Response correct(String role, Response score, String body) {
        return posting(role)
                .header("If-Match", score.header("ETag"))
                .body(body)
                .post("/v1/assessments/{id}/correction", score.<String>path("id"));
    }

    static Response voided(Response score) {
        return posting("nurse")
                .header("If-Match", score.header("ETag"))
                .body("{\"reason\": \"another patient's\"}")
                .post("/v1/assessments/{id}/voiding", score.<String>path("id"));
    }

    static UUID id(Response response) {
        return UUID.fromString(response.then().statusCode(201).extract().path("id"));
    }
}
