package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.Topic;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the other services tell, in whatever order; and what can be read of a course. */
@QuarkusTest
@WithStack
class FactsOverTheBusTest {

    @Test
    void eventsThatComeInAnyOrderEndInTheSameState() {
        OpenCourse inOrder = OpenCourse.sustained();
        UUID patient = Clinic.patient();
        OpenCourse course = OpenCourse.notYetTold(patient);
        UUID doubtful = UUID.randomUUID();
        course.injection("InjectionVoided", doubtful, 2, 58); // before the injection itself
        course.injection("InjectionAdministered", doubtful, 1, 58);
        UUID moved = UUID.randomUUID();
        course.injection("InjectionCorrected", moved, 2, 1);
        course.injection("InjectionAdministered", moved, 1, 56);
        Clinic.settled();
        for (int[] score : new int[][] {{57, 2}, {0, 20}, {45, 3}, {32, 4}}) {
            String body = Clinic.scale(patient, "PHQ-9", "CLINICIAN", course.day(score[0]), "\"total\": " + score[1]);
            Clinic.post("physician", body.replaceFirst("}$", ", \"lateReason\": \"on paper\"}"))
                    .then()
                    .statusCode(201);
        }
        course.started(); // last of all
        Clinic.settled();
        course.recommendation().then().body("kind", equalTo("STOP")).body("version", equalTo(1));
        for (String field : List.of("state", "baseline", "newest", "remissionOnset", "sustainedOn", "scores.total")) {
            assertThat(course.trajectory().<Object>path(field))
                    .as(field)
                    .isEqualTo(inOrder.trajectory().<Object>path(field));
        }
    }

    @Test
    void anEndHeardOfBeforeTheStartStillEndsTheCourse() {
        OpenCourse course = OpenCourse.notYetTold(Clinic.patient());
        course.completed();
        course.started();
        Clinic.settled();
        course.trajectory().then().statusCode(200);
        course.recommendation().then().statusCode(404); // nothing is recommended for a course that is over
    }

    @Test
    void anEventThatComesTwiceChangesNothing() {
        OpenCourse course = OpenCourse.sustained();
        UUID event = UUID.randomUUID();
        String json = """
                {"patientId": "%s", "courseId": "%s", "injectionId": "%s", "version": 1, "ordinal": 2, "doseMg": 35,
                 "doseMgPerKg": 0.5, "effectiveAt": "%s", "occurredAt": "%s"}""".formatted(course.patient, course.id, UUID.randomUUID(), course.day(55), course.day(55));
        String type = "clinic.remit.scheduling.InjectionAdministered";
        Topic.send("remit.scheduling", course.patient, type, 9001, json, event);
        Clinic.settled();
        course.recommendation().then().body("kind", equalTo("HOLD")).body("reason", equalTo("INJECTION"));
        int version = course.recommendation().path("version");
        Topic.send("remit.scheduling", course.patient, type, 9001, json, event);
        Clinic.settled();
        course.recommendation().then().body("version", equalTo(version));
        course.trajectory().then().body("injections", hasSize(2));
    }

    @Test
    void mergedPatientsAreDecidedOnTheUnionAndApartAgainWhenUnmerged() {
        OpenCourse course = OpenCourse.underWay();
        course.score(45, 3);
        course.score(57, 2).then().body("recommendation.kind", equalTo("HOLD"));
        UUID other = Clinic.patient();
        String body = Clinic.scale(other, "PHQ-9", "CLINICIAN", course.day(32), "\"total\": 4");
        Clinic.post("physician", body.replaceFirst("}$", ", \"lateReason\": \"on paper\"}"))
                .then()
                .statusCode(201);
        merge("PatientMerged", course.patient, other);
        course.recommendation().then().body("kind", equalTo("STOP"));
        RestAssured.given()
                .auth()
                .oauth2(Tokens.patient(other))
                .get("/v1/courses/{id}/trajectory", course.id)
                .then()
                .statusCode(200);
        merge("PatientUnmerged", course.patient, other);
        course.recommendation().then().body("kind", equalTo("HOLD"));
    }

    @Test
    void aPoisonedEventIsADeadLetterAndTheNextIsTakenIn() {
        OpenCourse course = OpenCourse.underWay();
        course.tell("InjectionAdministered", ", \"injectionId\": \"no id\", \"version\": 1");
        course.injection(20);
        Clinic.settled();
        course.trajectory().then().body("injections", hasSize(2));
        Response letters = Clinic.as("administrator").get("/v1/dead-letters");
        letters.then().statusCode(200);
        assertThat(letters.asString()).contains(course.patient.toString());
    }

    @Test
    void theTrajectoryShowsScoresBesideInjections() {
        OpenCourse course = OpenCourse.sustained();
        course.score(course.day(1).plus(Duration.ofHours(2)), 1).then().body("acute", equalTo(true));
        Clinic.post(
                        "physician",
                        course.withCourse(
                                Clinic.scale(course.patient, "MADRS", "CLINICIAN", course.day(57), "\"total\": 9")))
                .then()
                .statusCode(201);
        course.trajectory()
                .then()
                .statusCode(200)
                .body("state", equalTo("SUSTAINED_REMISSION"))
                .body("primaryInstrument", equalTo("PHQ-9"))
                .body("baseline", equalTo(20))
                .body("newest", equalTo(2))
                .body("improvementPercent", equalTo(90))
                .body("stale", equalTo(false))
                .body("scores.total", hasItems(20, 1, 4, 3, 2, 9))
                .body("scores.findAll { it.counted }.total", equalTo(List.of(4, 3, 2)))
                .body("scores.find { it.acute }.total", equalTo(1))
                .body("injections", hasSize(1))
                .body("remissionOnset", notNullValue());
        RestAssured.given()
                .auth()
                .oauth2(Tokens.patient(course.patient))
                .get("/v1/courses/{id}/trajectory", course.id)
                .then()
                .statusCode(200);
        for (String what : List.of("trajectory", "recommendation", "recommendations")) {
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.patient(UUID.randomUUID()))
                    .get("/v1/courses/{id}/" + what, course.id)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void recommendationsComeInPagesTheNewestFirst() {
        OpenCourse course = OpenCourse.sustained();
        int newest = course.recommendation().path("version");
        Response first = Clinic.as("auditor").get("/v1/courses/{id}/recommendations?limit=2", course.id);
        first.then().body("data.version", equalTo(List.of(newest, newest - 1))).header("Link", notNullValue());
        Clinic.as("auditor")
                .urlEncodingEnabled(false)
                .get(first.header("Link").replaceAll("<(.*)>.*", "$1"))
                .then()
                .statusCode(200)
                .body("data[0].version", equalTo(newest - 2));
    }

    @Test
    void dueAssessmentsSayWhatIsWantedAndWhy() {
        OpenCourse course = OpenCourse.ofNewPatient();
        due(course, "BASELINE");
        course.score(Clinic.now(), 20);
        due(course, "WEEKLY");
        course.injection(59);
        Clinic.settled();
        Clinic.moveClockBy(Duration.ofDays(2));
        course.score(Clinic.now(), 3);
        due(course, "RESCORE");
        Clinic.moveClockBy(Duration.ofDays(15));
        due(course, "STALE");
        course.completed();
        due(course, "FOLLOW_UP");
    }

    @Test
    void theInstrumentsAreThereToRead() {
        Clinic.as("patient").get("/v1/instruments").then().statusCode(200).body("code", hasItems("PHQ-9", "MADRS"));
        Clinic.as("patient").get("/v1/instruments/C-SSRS").then().body("items", hasSize(7));
        Clinic.as("patient").get("/v1/instruments/BDI").then().statusCode(404);
        RestAssured.given().get("/v1/instruments").then().statusCode(401);
    }

    private static void due(OpenCourse course, String why) {
        Clinic.as("nurse")
                .get("/v1/patients/{id}/due-assessments", course.patient)
                .then()
                .body("$", hasSize(1))
                .body("[0].why", equalTo(why))
                .body("[0].instrument", equalTo("PHQ-9"));
    }

    private static void merge(String event, UUID survivor, UUID merged) {
        String rest = ", \"survivorId\": \"%s\", \"mergedId\": \"%s\"".formatted(survivor, merged);
        Clinic.tell("patients." + event, survivor, rest);
        Clinic.tell("patients." + event, merged, rest);
        Clinic.settled();
    }
}
