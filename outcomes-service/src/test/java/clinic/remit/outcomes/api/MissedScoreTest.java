package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After the stop a score that does not come is a physician's task three days later (domain.md section 8). */
@QuarkusTest
@WithStack
class MissedScoreTest {

    private OpenCourse course;
    private LocalDate stop;

    @BeforeEach
    void aCourseThatWasStopped() {
        course = OpenCourse.sustained();
        course.decided("ACCEPTED", Clinic.now());
        course.completed();
        stop = today();
    }

    @Test
    void eachMissedScoreIsATaskUntilAScoreComes() {
        upTo(9);
        assertThat(missed()).isEmpty();
        upTo(10);
        assertThat(missed()).containsExactly(stop.plusDays(7));
        tasks(true)
                .then()
                .body("data[0].code", equalTo("SCORE_MISSED"))
                .body("data[0].courseId", equalTo(course.id.toString()))
                .body("data[0].patientId", equalTo(course.patient.toString()));
        upTo(16);
        assertThat(missed()).containsExactly(stop.plusDays(7));
        upTo(17);
        assertThat(missed()).containsExactlyInAnyOrder(stop.plusDays(7), stop.plusDays(14));

        Response late = course.score(Clinic.now(), 3);
        late.then().statusCode(201);
        assertThat(missed()).isEmpty();
        tasks(false)
                .then()
                .body("data", hasSize(2))
                .body("data.closedBy", equalTo(Arrays.asList(null, null)))
                .body("data.reasonCode", equalTo(List.of("NO_LONGER_MISSED", "NO_LONGER_MISSED")));

        Clinic.voided(late).then().statusCode(200); // it was another patient's: none has come after all
        assertThat(missed()).containsExactly(stop.plusDays(14));
    }

    @Test
    void aTaskThatAPhysicianClosedIsNotRaisedAgainForTheSameScore() {
        upTo(10);
        Response open = tasks(true);
        Clinic.posting("physician")
                .header("If-Match", "\"" + open.path("data[0].version") + "\"")
                .body("{\"reasonCode\": \"CALLED\", \"done\": \"comes next week\"}")
                .post("/v1/tasks/{id}/closing", open.<String>path("data[0].id"))
                .then()
                .statusCode(200);
        upTo(11);
        Clinic.tell("patients.PatientStatusChanged", course.patient, ", \"status\": \"INACTIVE\"");
        Clinic.settled();
        assertThat(missed()).isEmpty();
        upTo(17);
        assertThat(missed()).containsExactly(stop.plusDays(14));
    }

    @Test
    void ofAPatientWhoDiedNoScoreIsMissed() {
        upTo(10);
        Clinic.tell("patients.PatientStatusChanged", course.patient, ", \"status\": \"DECEASED\"");
        Clinic.settled();
        assertThat(missed()).isEmpty();
        tasks(false)
                .then()
                .body("data[0].reasonCode", equalTo("NO_LONGER_MISSED"))
                .body("data[0].closedBy", nullValue());
        upTo(17);
        assertThat(missed()).isEmpty();
    }

    /** The beginning of that day after the stop, and a little later. */
    private void upTo(int day) {
        Duration left = Duration.between(
                Clinic.now(), stop.plusDays(day).atStartOfDay(ZoneOffset.UTC).plusMinutes(1));
        Clinic.moveClockBy(left);
        Clinic.settled();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Clinic.now(), ZoneOffset.UTC);
    }

    private List<LocalDate> missed() {
        return tasks(true).<List<String>>path("data.dueOn").stream()
                .map(LocalDate::parse)
                .toList();
    }

    private Response tasks(boolean open) {
        return Clinic.as("physician").get("/v1/tasks?patientId={id}&open={open}", course.patient, open);
    }
}
