package clinic.remit.outcomes.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A course over HTTP and Kafka, from its start to the stop, and back by a correction. */
@QuarkusTest
@WithStack
class WayToStopTest {

    @Test
    void threeRemissionScoresLeadToTheStopAndACorrectionTakesItBack() {
        OpenCourse course = OpenCourse.ofNewPatient();
        course.score(0, 18).then().statusCode(201).body("recommendation.codes[0]", equalTo("NO_DATA"));
        course.injection(1);
        Clinic.settled();
        course.score(35, 4).then().statusCode(201).body("recommendation.kind", equalTo("HOLD"));
        course.score(45, 3).then().body("recommendation.kind", equalTo("HOLD"));
        Response last = course.score(57, 2);
        last.then()
                .body("state", equalTo("SUSTAINED_REMISSION"))
                .body("recommendation.kind", equalTo("STOP"))
                .body("recommendation.holdsSessions", equalTo(true))
                .body("recommendation.evidence.value", equalTo(List.of(18, 4, 3, 2)))
                .body("recommendation.policyVersion", notNullValue());
        Clinic.correct("physician", last, "{\"total\": 9, \"reason\": \"typed wrongly\"}")
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("recommendation.kind", equalTo("CONTINUE"))
                .body("recommendation.reason", equalTo("CORRECTED"));
    }
}
