package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which scores are due, of a patient and in the clinic. */
@QuarkusTest
@WithStack
class DueTest {

    private static final UUID SITE = UUID.randomUUID();

    @Test
    void aScoreIsDueBeforeEachBookedInjection() {
        OpenCourse course = OpenCourse.underWay();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        booked(course, first, "SessionBooked", 2);
        booked(course, second, "SessionBooked", 4);
        Clinic.settled();
        due(course.patient)
                .then()
                .body("why", contains("WEEKLY", "BEFORE_INJECTION", "BEFORE_INJECTION"))
                .body("sessionId", contains(null, first.toString(), second.toString()))
                .body("[1].overdueSince", nullValue())
                .body("[1].siteId", equalTo(SITE.toString()));
        booked(course, first, "SessionRescheduled", 6);
        Clinic.settled();
        due(course.patient).then().body("sessionId", contains(null, second.toString(), first.toString()));
        session(course, second, "SessionCancelled", ", \"reasonCode\": \"PATIENT_ASKED\"");
        Clinic.settled();
        due(course.patient).then().body("sessionId", contains(null, first.toString()));
        Clinic.moveClockBy(Duration.ofDays(6));
        due(course.patient).then().body("[1].overdueSince", notNullValue());
        course.score(Clinic.now(), 12).then().statusCode(201);
        due(course.patient).then().body("why", contains("WEEKLY"));
    }

    @Test
    void whateverIsHeardOfASessionFirstEndsTheSame() {
        OpenCourse course = OpenCourse.underWay();
        UUID cancelled = UUID.randomUUID();
        UUID moved = UUID.randomUUID();
        session(course, cancelled, "SessionCancelled", ", \"reasonCode\": \"PATIENT_ASKED\"");
        booked(course, cancelled, "SessionBooked", 2);
        Instant later = Clinic.now();
        Instant last = begins(5);
        booked(course, moved, "SessionRescheduled", last, later);
        booked(course, moved, "SessionBooked", begins(3), later.minusSeconds(60));
        Clinic.settled();
        due(course.patient)
                .then()
                .body("why", contains("WEEKLY", "BEFORE_INJECTION"))
                .body("[1].dueAt", equalTo(last.toString()));
    }

    @Test
    void aPositiveAnswerFromHomeIsScreenedInTimeOrOverdue() {
        UUID patient = Clinic.patient();
        Clinic.postingAsPatient(patient)
                .body(Clinic.phq9(patient, 3).replace("CLINIC\"", "HOME\""))
                .post("/v1/assessments")
                .then()
                .statusCode(201);
        due(patient)
                .then()
                .body("why", contains("SCREEN"))
                .body("instrument", contains("C-SSRS"))
                .body("overdueSince", contains(nullValue()));
        Clinic.moveClockBy(Duration.ofMinutes(61));
        due(patient).then().body("overdueSince", contains(notNullValue()));
        Clinic.post("nurse", Clinic.screening(patient, false)).then().statusCode(201);
        due(patient).then().body("$", hasSize(0));
    }

    @Test
    void aSuicideItemThatWasLeftOutIsAskedFor() {
        UUID patient = Clinic.patient();
        String items = "\"items\": {\"1\": 1, \"2\": 1, \"3\": 1, \"4\": 1, \"5\": 1, \"6\": 1, \"7\": 1, \"8\": 1}";
        Response score = Clinic.post("nurse", Clinic.scale(patient, "PHQ-9", "PATIENT", Clinic.now(), items));
        due(patient).then().body("why", contains("SUICIDE_ITEM")).body("instrument", contains("PHQ-9"));
        Clinic.correct("nurse", score, "{\"items\": " + Clinic.phq9Items(0) + ", \"reason\": \"asked\"}")
                .then()
                .statusCode(200);
        due(patient).then().body("$", hasSize(0));
    }

    @Test
    void theClinicSeesWhatIsDueAtASiteTheSoonestFirstAndWhatIsMissed() {
        UUID site = UUID.randomUUID();
        OpenCourse one = OpenCourse.ofNewPatient();
        OpenCourse other = OpenCourse.ofNewPatient();
        OpenCourse elsewhere = OpenCourse.ofNewPatient();
        UUID[] sites = {site, site, UUID.randomUUID()};
        int at = 0;
        for (OpenCourse course : List.of(one, other, elsewhere)) {
            for (int days : new int[] {3, 5 + at}) {
                session(course, UUID.randomUUID(), "SessionBooked", session(sites[at], begins(days)));
            }
            at++;
        }
        Clinic.settled();
        clinic("?siteId=" + site)
                .then()
                .statusCode(200)
                .body("data.why", contains("BASELINE", "BASELINE", "BEFORE_INJECTION", "BEFORE_INJECTION"))
                .body("data.patientId[2]", equalTo(one.patient.toString()))
                .body("data.patientId[3]", equalTo(other.patient.toString()));
        Response first = clinic("?limit=3&siteId=" + site);
        first.then().body("data", hasSize(3));
        Clinic.as("nurse")
                .urlEncodingEnabled(false)
                .get(first.header("Link").replaceAll("<(.*)>.*", "$1"))
                .then()
                .body("data.patientId", contains(other.patient.toString()))
                .header("Link", nullValue());
        clinic("?overdue=true&siteId=" + site).then().body("data", hasSize(0));
        Clinic.moveClockBy(Duration.ofDays(4));
        clinic("?overdue=true&siteId=" + site)
                .then()
                .body("data.why", contains("BASELINE", "BASELINE"))
                .body("data.overdueSince", everyItem(notNullValue()));
        clinic("?limit=200").then().statusCode(200).body("data.size()", greaterThan(4));
    }

    @Test
    void mergedPatientsHaveOneListAndTheDeadNone() {
        OpenCourse course = OpenCourse.ofNewPatient();
        UUID merged = Clinic.patient();
        Clinic.post("nurse", Clinic.phq9(merged, 1)).then().statusCode(201);
        String rest = ", \"survivorId\": \"%s\", \"mergedId\": \"%s\"".formatted(course.patient, merged);
        for (UUID key : List.of(course.patient, merged)) {
            Clinic.tell("patients.PatientMerged", key, rest);
        }
        Clinic.settled();
        for (UUID id : List.of(course.patient, merged)) {
            assertThat(due(id).<List<String>>path("why")).containsExactlyInAnyOrder("WEEKLY", "SCREEN");
        }
        Clinic.tell("patients.PatientStatusChanged", course.patient, ", \"status\": \"DECEASED\"");
        Clinic.settled();
        due(course.patient).then().body("$", hasSize(0));
    }

    /** Either record may be the older one, and its rows the first that are found. */
    @ParameterizedTest(name = "the duplicate is the older record: {0}")
    @ValueSource(booleans = {true, false})
    void whatBothRecordsWaitForIsDueOnceWhenTheyAreMerged(boolean duplicateIsOlder) {
        UUID older = awaitsScreeningAndSuicideItem();
        UUID newer = awaitsScreeningAndSuicideItem();
        UUID survivor = duplicateIsOlder ? newer : older;
        UUID merged = duplicateIsOlder ? older : newer;
        String rest = ", \"survivorId\": \"%s\", \"mergedId\": \"%s\"".formatted(survivor, merged);
        for (UUID key : List.of(survivor, merged)) {
            Clinic.tell("patients.PatientMerged", key, rest);
        }
        Clinic.settled();
        for (UUID id : List.of(survivor, merged)) {
            Response due = due(id);
            assertThat(due.<List<String>>path("why")).containsExactlyInAnyOrder("SCREEN", "SUICIDE_ITEM");
            due.then().body("patientId", everyItem(equalTo(survivor.toString())));
        }
        assertThat(Clinic.as("administrator").get("/v1/dead-letters").asString())
                .doesNotContain(survivor.toString(), merged.toString());
    }

    private static UUID awaitsScreeningAndSuicideItem() {
        UUID patient = Clinic.patient();
        Clinic.post("nurse", Clinic.phq9(patient, 1)).then().statusCode(201);
        String items = "\"items\": " + Clinic.phq9Items(0).replace(", \"9\": 0", "");
        Clinic.post("nurse", Clinic.scale(patient, "PHQ-9", "PATIENT", Clinic.now(), items))
                .then()
                .statusCode(201);
        return patient;
    }

    @Test
    void aPatientSeesTheirOwnAndNotTheClinics() {
        UUID patient = Clinic.patient();
        asPatient(patient, "/v1/patients/" + patient + "/due-assessments")
                .then()
                .statusCode(200);
        asPatient(Clinic.patient(), "/v1/patients/" + patient + "/due-assessments")
                .then()
                .statusCode(404);
        asPatient(patient, "/v1/due-assessments").then().statusCode(403);
        clinic("?limit=0").then().statusCode(400);
        clinic("?cursor=x").then().statusCode(400);
    }

    private static void booked(OpenCourse course, UUID session, String event, int days) {
        booked(course, session, event, begins(days), Clinic.now());
    }

    private static void booked(OpenCourse course, UUID session, String event, Instant startsAt, Instant occurredAt) {
        String moved = event.equals("SessionRescheduled") ? ", \"previousStartsAt\": \"" + begins(1) + "\"" : "";
        Clinic.tell(
                "scheduling." + event,
                course.patient,
                ", \"courseId\": \"" + course.id + "\", \"sessionId\": \"" + session + "\"" + session(SITE, startsAt)
                        + moved,
                occurredAt);
    }

    private static void session(OpenCourse course, UUID session, String event, String rest) {
        course.tell(event, ", \"sessionId\": \"" + session + "\"" + rest);
    }

    private static String session(UUID site, Instant startsAt) {
        return ", \"siteId\": \"%s\", \"roomId\": \"%s\", \"physicianId\": \"%s\", \"startsAt\": \"%s\", \"endsAt\": \"%s\""
                .formatted(site, UUID.randomUUID(), Clinic.PHYSICIAN, startsAt, startsAt.plus(Duration.ofHours(3)));
    }

    private static Instant begins(int daysFromNow) {
        return Clinic.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(daysFromNow));
    }

    private static Response due(UUID patient) {
        return Clinic.as("nurse").get("/v1/patients/{id}/due-assessments", patient);
    }

    private static Response clinic(String query) {
        return Clinic.as("nurse").get("/v1/due-assessments" + query);
    }

    private static Response asPatient(UUID patient, String path) {
        return RestAssured.given().auth().oauth2(Tokens.patient(patient)).get(path);
    }
}
