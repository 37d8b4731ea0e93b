package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scores through the door: recorded, put right, voided, late, and reported by patients themselves. */
@QuarkusTest
@WithStack
class ScoresTest {

    @Test
    void voidingAScoreLeavesNoTraceInTrajectoryAndRecommendation() {
        OpenCourse never = OpenCourse.sustained();
        OpenCourse voided = OpenCourse.sustained();
        Response wrong = voided.score(58, 14);
        wrong.then().body("recommendation.kind", equalTo("CONTINUE"));
        Clinic.voided(wrong)
                .then()
                .statusCode(200)
                .body("voidedAt", notNullValue())
                .body("recommendation.kind", equalTo("STOP"))
                .body("recommendation.reason", equalTo("VOIDED"));
        assertThat(saying(voided)).isEqualTo(saying(never));
        Clinic.as("nurse")
                .get("/v1/assessments/{id}", wrong.<String>path("id"))
                .then()
                .statusCode(200)
                .body("total", equalTo(14)); // kept, but it counts nowhere
    }

    @Test
    void aCorrectionIsAsIfItHadBeenEnteredRight() {
        OpenCourse right = OpenCourse.sustained();
        OpenCourse corrected = OpenCourse.underWay();
        Response wrong = corrected.score(30, 14);
        corrected.score(45, 3);
        corrected.score(57, 2).then().body("recommendation.kind", equalTo("HOLD"));
        Clinic.correct(
                        "physician",
                        wrong,
                        "{\"total\": 4, \"effectiveAt\": \"%s\", \"reason\": \"misread\"}".formatted(corrected.day(32)))
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("earlier", hasSize(1))
                .body("earlier[0].score.total", equalTo(14))
                .body("earlier[0].correctedBecause", equalTo("misread"))
                .body("recommendation.kind", equalTo("STOP"))
                .body("recommendation.reason", equalTo("CORRECTED"));
        assertThat(saying(corrected)).isEqualTo(saying(right));
    }

    @Test
    void aBackdatedScoreTakesItsPlaceAndSaysSo() {
        OpenCourse course = OpenCourse.sustained();
        course.score(50, 8)
                .then()
                .statusCode(201)
                .body("recommendation.kind", equalTo("HOLD"))
                .body("recommendation.reason", equalTo("BACKDATED"))
                .body("recommendation.supersedes", notNullValue());
        assertThat(Clinic.as("nurse")
                        .get("/v1/courses/{id}/recommendations", course.id)
                        .<List<String>>path("data.kind"))
                .startsWith("HOLD", "STOP");
    }

    @Test
    void moreThanFourteenDaysLateIsForAPhysicianWhoSaysWhy() {
        UUID patient = Clinic.patient();
        Instant late = Clinic.now().minus(Duration.ofDays(15));
        String body = Clinic.scale(patient, "PHQ-9", "CLINICIAN", late, "\"total\": 9");
        String reasoned = body.replaceFirst("}$", ", \"lateReason\": \"found on paper\"}");
        Clinic.post("nurse", reasoned).then().statusCode(403);
        Clinic.post("physician", body).then().statusCode(422).body("errors[0].field", equalTo("lateReason"));
        Clinic.post("physician", reasoned).then().statusCode(201).body("lateReason", equalTo("found on paper"));
        Instant inTime = Clinic.now().minus(Duration.ofDays(13));
        Clinic.post("nurse", Clinic.scale(patient, "PHQ-9", "CLINICIAN", inTime, "\"total\": 9"))
                .then()
                .statusCode(201);
    }

    @Test
    void theTimeOfACorrectionObeysTheSameRules() {
        UUID patient = Clinic.patient();
        Response score = Clinic.post("nurse", Clinic.phq9(patient, 0));
        String late = Clinic.now().minus(Duration.ofDays(15)).toString();
        moved("nurse", score, Clinic.now().plus(Duration.ofHours(1)).toString())
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("effectiveAt"));
        moved("nurse", score, late).then().statusCode(403);
        moved("nurse", score, "2026-03-08T02:30:00").then().statusCode(400); // which of the two half past two?
        Response physicians = moved("physician", score, late);
        physicians.then().statusCode(200).body("effectiveAt", equalTo(late));
        // the time stays as the physician put it, so any clinician may put the answers right
        Clinic.correct("nurse", physicians, "{\"items\": " + Clinic.phq9Items(0) + ", \"reason\": \"again\"}")
                .then()
                .statusCode(200)
                .body("effectiveAt", equalTo(late));
    }

    @Test
    void aTimeMayBeGivenWithAnyOffsetAndIsKeptAsOneInstant() {
        UUID patient = Clinic.patient();
        String offset =
                Clinic.now().minus(Duration.ofHours(3)).toString().replaceAll("T.*", "T00:30:00.123456789+14:00");
        Clinic.post(
                        "physician",
                        Clinic.scale(patient, "PHQ-9", "PATIENT", Instant.EPOCH, "\"total\": 3")
                                .replace(Instant.EPOCH.toString(), offset))
                .then()
                .statusCode(201)
                .body("effectiveAt", endsWith("T10:30:00.123456Z"));
    }

    @Test
    void aPatientReportsTheirOwnScoresAndNoOthers() {
        UUID patient = Clinic.patient();
        UUID other = Clinic.patient();
        Response own =
                Clinic.postingAsPatient(patient).body(Clinic.phq9(patient, 0)).post("/v1/assessments");
        own.then().statusCode(201).body("total", equalTo(0));
        Clinic.postingAsPatient(patient)
                .body(Clinic.phq9(other, 0))
                .post("/v1/assessments")
                .then()
                .statusCode(404);
        String clinicians = Clinic.scale(patient, "MADRS", "CLINICIAN", Clinic.now(), "\"total\": 3");
        Clinic.postingAsPatient(patient)
                .body(clinicians)
                .post("/v1/assessments")
                .then()
                .statusCode(403);
        String total = Clinic.scale(patient, "PHQ-9", "PATIENT", Clinic.now(), "\"total\": 3");
        Clinic.postingAsPatient(patient)
                .body(total)
                .post("/v1/assessments")
                .then()
                .statusCode(403);
        read(patient, "/v1/assessments/" + own.path("id")).then().statusCode(200);
        read(other, "/v1/assessments/" + own.path("id"))
                .then()
                .statusCode(404)
                .body("detail", org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(patient.toString())));
        read(patient, "/v1/patients/" + other + "/due-assessments").then().statusCode(404);
        Clinic.postingAsPatient(patient)
                .header("If-Match", own.header("ETag"))
                .body("{\"reason\": \"oh\"}")
                .post("/v1/assessments/{id}/voiding", own.<String>path("id"))
                .then()
                .statusCode(403);
    }

    @Test
    void aPatientWhoIsNotKnownHereYetIsAskedForAgain() {
        Clinic.post("nurse", Clinic.phq9(UUID.randomUUID(), 0))
                .then()
                .statusCode(404)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("https://remit.clinic/problems/patient-not-known-here"));
    }

    @Test
    void aScoreIsForACourseOfThePatientOrForNone() {
        OpenCourse course = OpenCourse.ofNewPatient();
        UUID other = Clinic.patient();
        Clinic.post("nurse", course.withCourse(Clinic.phq9(other, 0))).then().statusCode(404);
        Clinic.post("nurse", course.withCourse(Clinic.phq9(course.patient, 0)))
                .then()
                .statusCode(201)
                .body("courseId", equalTo(course.id.toString()));
        Clinic.post("nurse", Clinic.phq9(course.patient, 0))
                .then()
                .statusCode(201)
                .body("recommendation.courseId", equalTo(course.id.toString()));
    }

    @Test
    void aVoidedScoreCanNeitherBeCorrectedNorVoidedAgain() {
        UUID patient = Clinic.patient();
        Response voided = Clinic.voided(Clinic.post("nurse", Clinic.phq9(patient, 0)));
        Clinic.voided(voided).then().statusCode(409);
        Clinic.correct("nurse", voided, "{\"items\": " + Clinic.phq9Items(0) + ", \"reason\": \"again\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://remit.clinic/problems/assessment-voided"));
    }

    private static Response moved(String role, Response score, String at) {
        return Clinic.correct(
                role,
                score,
                "{\"items\": %s, \"effectiveAt\": \"%s\", \"reason\": \"wrong day\"}"
                        .formatted(Clinic.phq9Items(0), at));
    }

    /** What is said of a course, without the ids and times that tell one patient from another. */
    private static List<Object> saying(OpenCourse course) {
        Response recommendation = course.recommendation();
        Response trajectory = course.trajectory();
        List<Map<String, Object>> scores = trajectory.path("scores");
        return List.of(
                recommendation.path("kind"),
                recommendation.path("codes"),
                recommendation.path("state"),
                recommendation.path("evidence.value"),
                recommendation.path("evidence.kind"),
                trajectory.path("improvementPercent"),
                trajectory.path("baseline"),
                trajectory.path("newest"),
                trajectory.path("remissionOnset"),
                trajectory.path("sustainedOn"),
                scores.stream()
                        .map(it -> it.get("total") + " " + it.get("counted"))
                        .toList());
    }

    private static Response read(UUID patient, String path) {
        return RestAssured.given().auth().oauth2(Tokens.patient(patient)).get(path);
    }
}
