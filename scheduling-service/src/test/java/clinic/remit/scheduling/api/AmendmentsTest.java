package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.localstack.testing.WithStack;
import clinic.remit.scheduling.course.CourseExamples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The limits of a course change only by a physician's amendment, which stays on record. */
@QuarkusTest
@WithStack
class AmendmentsTest {

    private static Response amend(UUID course, String body) {
        return Clinic.post(
                "physician",
                "/v1/courses/" + course + "/amendments",
                Clinic.course(course).header("ETag"),
                body);
    }

    @Test
    void changesTheLimitsTellsThemAndKeepsWhatTheyWere() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        Response amended = amend(course, CourseExamples.AMENDMENT);
        amended.then()
                .statusCode(201)
                .header("ETag", equalTo(Clinic.course(course).header("ETag")))
                .body("maximumInjectionsBefore", equalTo(10))
                .body("maximumInjections", equalTo(8))
                .body("leastIntervalHoursBefore", equalTo(48))
                .body("amendedBy", equalTo(Clinic.PHYSICIAN.toString()));
        Clinic.course(course).then().body("maximumInjections", equalTo(8)).body("leastIntervalHours", equalTo(96));
        Clinic.as("nurse")
                .get("/v1/courses/" + course + "/amendments")
                .then()
                .body("reasonCode", contains("PARTIAL_RESPONSE"));
        assertThat(Clinic.told(patient, "CourseAmended", 1)).singleElement().satisfies(told -> {
            assertThat(told.data().get("maximumInjections").asInt()).isEqualTo(8);
            assertThat(told.data().get("leastIntervalHours").asInt()).isEqualTo(96);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "maximumInjections": 11   | maximumInjections
            "maximumInjections": 0    | maximumInjections
            "leastIntervalHours": 47  | leastIntervalHours
            "leastIntervalHours": 673 | leastIntervalHours
            "maximumInjections": 10   | maximumInjections
            """)
    void whatTheClinicDoesNotAllowAndWhatChangesNothingIsRefused(String wish, String field) {
        UUID course = Clinic.startCourse(Clinic.eligiblePatient());
        amend(course, "{" + wish + ", \"reasonCode\": \"WISH\"}")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void noFewerThanWereGiven() {
        Visit visit = Visit.dosed();
        amend(visit.course, "{\"maximumInjections\": 1, \"reasonCode\": \"ENOUGH\"}")
                .then()
                .statusCode(201);
        UUID second = Clinic.startCourse(Clinic.eligiblePatient());
        Clinic.post(
                        "physician",
                        "/v1/courses/" + second + "/discontinuation",
                        Clinic.course(second).header("ETag"),
                        "{\"reasonCode\":\"MOVED\"}")
                .then()
                .statusCode(200);
        amend(second, CourseExamples.AMENDMENT).then().statusCode(409).body("type", endsWith("/course-ended"));
    }
}
