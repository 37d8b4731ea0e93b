package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The physician's decision comes back over the bus; what it rested on may change afterwards. */
@QuarkusTest
@WithStack
class DecisionsTest {

    @Test
    void aDeclinedStopComesBackAfterAWeekAndANewScore() {
        OpenCourse course = OpenCourse.sustained();
        course.recommendation().then().body("kind", equalTo("STOP"));
        course.decided("DECLINED", Clinic.now());
        course.recommendation()
                .then()
                .body("kind", equalTo("CONTINUE"))
                .body("codes", equalTo(List.of("DECLINED")))
                .body("reason", equalTo("DECIDED"));
        course.score(Clinic.now(), 2).then().body("recommendation.kind", equalTo("CONTINUE"));
        Clinic.moveClockBy(Duration.ofDays(7));
        course.recommendation().then().body("kind", equalTo("STOP")).body("reason", equalTo("TIME"));
    }

    @Test
    void aDecisionByAClockThatIsAheadCountsAsSoonAsItsTimeHasCome() {
        OpenCourse course = OpenCourse.sustained();
        course.decided("DECLINED", Clinic.now().plus(Duration.ofMinutes(1)));
        course.recommendation().then().body("kind", equalTo("STOP"));
        Clinic.moveClockBy(Duration.ofSeconds(61));
        course.recommendation().then().body("kind", equalTo("CONTINUE")).body("codes", equalTo(List.of("DECLINED")));
    }

    @Test
    void anAcceptedStopIsNotTakenBackButAVoidedScoreUnderItIsAPhysiciansTask() {
        OpenCourse course = OpenCourse.underWay();
        Response first = course.score(32, 4);
        course.score(45, 3);
        course.score(57, 2);
        course.decided("ACCEPTED", Clinic.now());
        course.completed();
        tasks(course).then().body("data", hasSize(0));
        Clinic.voided(first).then().statusCode(200);
        course.recommendation().then().body("kind", equalTo("STOP")); // the course stays completed
        Response task = tasks(course);
        task.then()
                .body("data", hasSize(1))
                .body("data[0].code", equalTo("STOP_EVIDENCE_CHANGED"))
                .body("data[0].courseId", equalTo(course.id.toString()))
                .body("data[0].subjectId", equalTo(course.recommendation().path("recommendationId")));
        close("nurse", task).then().statusCode(403);
        close("physician", task).then().statusCode(200).body("closedBy", equalTo(Clinic.PHYSICIAN.toString()));
        close("physician", task).then().statusCode(412);
        tasks(course).then().body("data", hasSize(0));
        course.score(Clinic.now(), 3).then().statusCode(201); // a later score says nothing of the stop
        tasks(course).then().body("data", hasSize(0));
    }

    @Test
    void aCorrectionUnderAnAcceptedStopIsATaskEvenIfTheRemissionStillLasts() {
        OpenCourse course = OpenCourse.underWay();
        course.score(32, 4);
        Response second = course.score(45, 3);
        course.score(57, 2);
        course.decided("ACCEPTED", Clinic.now());
        course.completed();
        Response corrected = Clinic.correct("nurse", second, "{\"total\": 1, \"reason\": \"misread\"}");
        corrected.then().statusCode(200);
        Response task = tasks(course);
        task.then().body("data", hasSize(1));
        close("physician", task).then().statusCode(200);
        Clinic.correct("nurse", corrected, "{\"total\": 9, \"reason\": \"misread again\"}")
                .then()
                .statusCode(200);
        tasks(course).then().body("data", hasSize(1));
    }

    @Test
    void aDecisionThatCrossedACorrectionIsATaskToo() {
        OpenCourse course = OpenCourse.sustained();
        Response stop = course.recommendation();
        course.score(50, 14).then().body("recommendation.kind", equalTo("HOLD"));
        course.tell("RecommendationDecided", """
                , "decisionId": "%s", "recommendationId": "%s", "recommendationVersion": %d, "recommendation": "STOP",
                "decision": "ACCEPTED", "reasonCode": "WELL", "decidedBy": "%s", "injectionsGiven": 1,
                "injectionsSpared": 9, "decidedAt": "%s\"""".formatted(
                        UUID.randomUUID(),
                        stop.path("recommendationId"),
                        stop.<Integer>path("version"),
                        Clinic.PHYSICIAN,
                        Clinic.now()));
        Clinic.settled();
        tasks(course).then().body("data", hasSize(1));
    }

    @Test
    void anOverrideClearsTheRevocationBeforeItByItsPlaceAmongTheEventsNotByTheClock() {
        OpenCourse course = OpenCourse.underWay();
        course.score(57, 12);
        Instant sameTime = Clinic.now();
        revoked(course, "BLOOD_PRESSURE", sameTime);
        course.recommendation()
                .then()
                .body("kind", equalTo("REVIEW"))
                .body("codes", hasItem("CONTRAINDICATION"))
                .body("holdsSessions", equalTo(true));
        Clinic.tell(
                "patients.EligibilityOverridden",
                course.patient,
                """
                , "determinationId": "%s", "overriddenBy": "%s", "reasonCode": "BENEFIT_OUTWEIGHS", "validUntil": "%s\"""".formatted(UUID.randomUUID(), Clinic.PHYSICIAN, sameTime),
                sameTime);
        Clinic.settled();
        course.recommendation().then().body("kind", equalTo("CONTINUE")).body("reason", equalTo("ELIGIBILITY"));
        revoked(course, "PREGNANCY_TEST", sameTime);
        course.recommendation().then().body("kind", equalTo("REVIEW")).body("codes", equalTo(List.of("PREGNANCY")));
        Clinic.tell(
                "patients.EligibilitySignedOff",
                course.patient,
                """
                , "determinationId": "%s", "signedOffBy": "%s", "validUntil": "%s\"""".formatted(UUID.randomUUID(), Clinic.PHYSICIAN, sameTime),
                sameTime);
        Clinic.settled();
        course.recommendation().then().body("kind", equalTo("CONTINUE"));
    }

    @Test
    void aHighScreeningTurnsTheStopIntoAReviewAlsoWhenTheEligibilityIsRevokedForIt() {
        OpenCourse course = OpenCourse.sustained();
        Clinic.post("nurse", course.withCourse(Clinic.screening(course.patient, true)))
                .then()
                .statusCode(201)
                .body("alerts[0].level", equalTo("HIGH"))
                .body("state", equalTo("SUSTAINED_REMISSION"))
                .body("recommendation.kind", equalTo("REVIEW"));
        revoked(course, "SUICIDE_RISK", Clinic.now());
        course.recommendation()
                .then()
                .body("codes", equalTo(List.of("SUSTAINED_REMISSION", "SUICIDALITY")))
                .body("holdsSessions", equalTo(true));
    }

    @Test
    void withoutAScoreForThreeWeeksTimeAsksForOne() {
        OpenCourse course = OpenCourse.underWay();
        course.score(Clinic.now().minus(Duration.ofMinutes(1)), 12)
                .then()
                .body("recommendation.kind", equalTo("CONTINUE"));
        Clinic.moveClockBy(Duration.ofDays(21));
        course.recommendation()
                .then()
                .body("kind", equalTo("REVIEW"))
                .body("codes", equalTo(List.of("NO_DATA")))
                .body("stale", equalTo(true))
                .body("reason", equalTo("TIME"));
    }

    @Test
    void whatIsReachedIsToldOnceAndARelapseToo() {
        OpenCourse course = OpenCourse.sustained();
        course.score(58, 8); // above the threshold: no relapse, and sustained remission stays achieved
        course.trajectory()
                .then()
                .body("state", equalTo("RESPONSE"))
                .body("sustainedOn", notNullValue())
                .body("remissionOnset", nullValue());
        course.score(Clinic.now(), 12);
        Clinic.moveClockBy(Duration.ofDays(6));
        course.score(Clinic.now(), 13).then().body("state", equalTo("RELAPSE"));
        course.trajectory().then().body("sustainedOn", nullValue());
        assertThat(reached(course))
                .containsExactly("ResponseReached", "RemissionReached", "SustainedRemissionReached", "RelapseDetected");
    }

    @Test
    void whatWasAchievedIsNotToldAgainWithoutARelapseBetween() {
        OpenCourse course = OpenCourse.sustained();
        Clinic.voided(course.score(58, 8)).then().body("recommendation.kind", equalTo("STOP"));
        course.score(59, 8).then().body("recommendation.kind", equalTo("CONTINUE"));
        Clinic.moveClockBy(Duration.ofDays(30));
        course.score(62, 3);
        course.score(75, 3);
        course.score(86, 3).then().body("recommendation.kind", equalTo("STOP"));
        assertThat(reached(course))
                .containsExactly(
                        "ResponseReached", "RemissionReached", "SustainedRemissionReached", "RemissionReached");
    }

    private static List<String> reached(OpenCourse course) {
        return Published.about(course.patient).stream()
                .map(Message::simpleType)
                .filter(type -> type.endsWith("Reached") || type.endsWith("Detected"))
                .toList();
    }

    private static void revoked(OpenCourse course, String code, Instant at) {
        Clinic.tell("patients.EligibilityRevoked", course.patient, """
                , "determinationId": "%s", "reasonCodes": ["%s"]""".formatted(UUID.randomUUID(), code), at);
        Clinic.settled();
    }

    private static Response tasks(OpenCourse course) {
        return Clinic.as("physician").get("/v1/tasks?patientId={id}", course.patient);
    }

    private static Response close(String role, Response tasks) {
        return Clinic.posting(role)
                .header("If-Match", "\"" + tasks.path("data[0].version") + "\"")
                .body("{\"reasonCode\": \"REVIEWED\", \"done\": \"The stop stands; seen again in a week.\"}")
                .post("/v1/tasks/{id}/closing", tasks.<String>path("data[0].id"));
    }
}
