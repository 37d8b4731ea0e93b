package clinic.remit.outcomes.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient's scores to read. */
@QuarkusTest
@WithStack
class AssessmentListTest {

    private UUID patient;
    private Instant start;

    @BeforeEach
    void aPatient() {
        patient = Clinic.patient();
        start = Clinic.now().minus(Duration.ofDays(5));
    }

    @Test
    void theNewestComesFirstInPages() {
        for (int day : new int[] {2, 4, 1, 3, 0}) {
            record("PHQ-9", day, 10 + day);
        }
        Response first = list("?limit=2");
        first.then().body("data.total", contains(14, 13)).header("Link", notNullValue());
        record("PHQ-9", 5, 15); // shifts nothing
        Response second = follow(first);
        second.then().body("data.total", contains(12, 11));
        follow(second).then().body("data.total", contains(10)).header("Link", nullValue());
    }

    @Test
    void scoresOfOneTimeAreToldApart() {
        for (int i = 0; i < 3; i++) {
            Clinic.post("nurse", Clinic.scale(patient, "PHQ-9", "CLINICIAN", start, "\"total\": " + i))
                    .then()
                    .statusCode(201);
        }
        Response first = list("?limit=2");
        Response second = follow(first);
        first.then().body("data", hasSize(2));
        second.then().body("data", hasSize(1)).header("Link", nullValue());
    }

    @Test
    void byInstrumentAndCourse() {
        OpenCourse course = OpenCourse.ofNewPatient();
        course.score(58, 12).then().statusCode(201);
        Clinic.post("nurse", Clinic.scale(course.patient, "MADRS", "CLINICIAN", course.day(59), "\"total\": 22"))
                .then()
                .statusCode(201);
        Response all = Clinic.as("coordinator").get("/v1/patients/{id}/assessments", course.patient);
        all.then().body("data.instrument", contains("MADRS", "PHQ-9"));
        Clinic.as("auditor")
                .get("/v1/patients/{id}/assessments?instrument=PHQ-9", course.patient)
                .then()
                .body("data.total", contains(12))
                .body("data[0].flags", equalTo(List.of("SUICIDE_ITEM_MISSING", "TOTAL_ONLY")));
        Clinic.as("therapist")
                .get("/v1/patients/{id}/assessments?courseId={course}", course.patient, course.id)
                .then()
                .body("data.instrument", contains("PHQ-9"));
    }

    @Test
    void versionsAreVisibleAndWhatWasEnteredInErrorOnlyIfAskedFor() {
        Response score = record("PHQ-9", 1, 9);
        Clinic.correct("nurse", score, "{\"total\": 8, \"reason\": \"misread\"}")
                .then()
                .statusCode(200);
        list("").then().body("data[0].version", equalTo(2)).body("data[0].earlier[0].score.total", equalTo(9));
        Response wrong = record("PHQ-9", 2, 3);
        Clinic.voided(wrong).then().statusCode(200);
        list("").then().body("data", hasSize(1));
        list("?includeVoided=true")
                .then()
                .body("data.total", contains(3, 8))
                .body("data[0].voidReason", equalTo("another patient's"));
    }

    @Test
    void aPatientReadsTheirOwnAndNoOthers() {
        record("PHQ-9", 1, 9);
        asPatient(patient).then().statusCode(200).body("data", hasSize(1));
        asPatient(Clinic.patient()).then().statusCode(404);
        Clinic.as("administrator")
                .get("/v1/patients/{id}/assessments", patient)
                .then()
                .statusCode(403);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        list("?limit=101").then().statusCode(400);
        list("?cursor=seven").then().statusCode(400);
        list("?courseId=seven").then().statusCode(404);
        Clinic.as("nurse")
                .get("/v1/patients/{id}/assessments", UUID.randomUUID())
                .then()
                .statusCode(404)
                .header("Retry-After", notNullValue());
    }

    private Response record(String instrument, int day, int total) {
        Instant at = start.plus(Duration.ofDays(day)).minusSeconds(60);
        Response answer =
                Clinic.post("nurse", Clinic.scale(patient, instrument, "CLINICIAN", at, "\"total\": " + total));
        answer.then().statusCode(201);
        return answer;
    }

    private Response list(String query) {
        return Clinic.as("nurse").get("/v1/patients/" + patient + "/assessments" + query);
    }

    private Response asPatient(UUID who) {
        return RestAssured.given().auth().oauth2(Tokens.patient(who)).get("/v1/patients/{id}/assessments", patient);
    }

    private static Response follow(Response page) {
        return Clinic.as("nurse")
                .urlEncodingEnabled(false)
                .get(page.header("Link").replaceAll("<(.*)>.*", "$1"));
    }
}
