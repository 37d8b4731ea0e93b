package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The way of a course, as data and as a chart. */
@QuarkusTest
@WithStack
class TrajectoryTest {

    private static final String SVG = "image/svg+xml";

    @Test
    void everyScoreSaysWhatBecameOfItAndWhereThePatientStoodWithIt() {
        OpenCourse course = OpenCourse.sustained();
        Response doubtful = course.score(50, 26);
        Clinic.voided(doubtful).then().statusCode(200);
        scored(course, "MADRS", "\"total\": 30", 0);
        scored(course, "MADRS", "\"total\": 9", 45);
        scored(course, "GAD-7", "\"total\": 12", 45);
        course.trajectory()
                .then()
                .statusCode(200)
                .body("timeZone", equalTo("UTC"))
                .body("open", equalTo(true))
                .body("baseline", equalTo(20))
                .body("baselineAssessmentId", notNullValue())
                .body(
                        "scores.findAll { it.instrument == 'PHQ-9' }.use",
                        contains("BASELINE", "COUNTED", "COUNTED", "COUNTED"))
                .body("scores.findAll { it.instrument == 'PHQ-9' }.improvementPercent", contains(null, 80, 85, 90))
                .body(
                        "scores.findAll { it.instrument == 'PHQ-9' }.state",
                        contains("AT_ENTRY", "REMISSION", "REMISSION", "SUSTAINED_REMISSION"))
                .body("scores.findAll { it.counted }.total", contains(4, 3, 2))
                .body("instruments.code", contains("PHQ-9", "GAD-7", "MADRS"))
                .body("instruments[0].primary", equalTo(true))
                .body("instruments[0].responseAtMost", equalTo(10))
                .body("instruments[0].bands", hasSize(5))
                .body("instruments[1].depressionOutcome", equalTo(false))
                .body("instruments[1].state", nullValue())
                .body("instruments[2].baseline", equalTo(30))
                .body("instruments[2].improvementPercent", equalTo(70))
                .body("instruments[2].state", equalTo("REMISSION"))
                .body("injections.ordinal", contains(1))
                .body("injections.doseMg", contains(35))
                .body("injections.doseMgPerKg", contains(0.5f))
                .body("states.state", contains("AT_ENTRY", "REMISSION", "SUSTAINED_REMISSION"))
                .body("recommendations.kind[-1]", equalTo("STOP"));
    }

    @Test
    void aScoreForNoCourseThatCameAfterTheNextBeganIsTheNextOnes() {
        OpenCourse first = OpenCourse.sustained();
        first.completed();
        OpenCourse next = OpenCourse.notYetTold(first.patient);
        next.startedOn(58);
        Clinic.settled();
        String score = Clinic.scale(first.patient, "PHQ-9", "CLINICIAN", first.day(59), "\"total\": 21");
        Clinic.post("physician", score).then().statusCode(201);
        first.trajectory().then().statusCode(200).body("scores.total", contains(20, 4, 3, 2));
        next.trajectory().then().statusCode(200).body("scores.total", contains(21));
    }

    @Test
    void theChartIsForWhoMayReadTheCourse() {
        OpenCourse course = OpenCourse.sustained();
        Response chart = chart(RestAssured.given().auth().oauth2(Tokens.patient(course.patient)), course.id);
        chart.then()
                .statusCode(200)
                .contentType(SVG)
                .body(containsString("Sustained remission; newest score 2, 90 % better than the baseline of 20"));
        assertThat(chart.asString()).doesNotContain(course.patient.toString()).contains("<svg");
        chart(RestAssured.given().auth().oauth2(Tokens.patient(UUID.randomUUID())), course.id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        chart(Clinic.as("administrator"), course.id).then().statusCode(403);
    }

    private static Response chart(io.restassured.specification.RequestSpecification caller, UUID course) {
        return caller.get("/v1/courses/{id}/trajectory.svg", course);
    }

    private static void scored(OpenCourse course, String scale, String answers, int day) {
        String rater = scale.equals("MADRS") ? "CLINICIAN" : "PATIENT";
        String body = Clinic.scale(course.patient, scale, rater, course.day(day), answers);
        Clinic.post("physician", course.withCourse(body)).then().statusCode(201);
    }
}
