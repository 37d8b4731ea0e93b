package clinic.remit.patients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Time alone may restrict or remind, never release. */
@QuarkusTest
@WithStack
class TimePassesTest {

    @Test
    void aDeterminationRunsOut() {
        UUID patient = Clinic.signedOff();
        moveClockBy(Duration.ofDays(91));
        Clinic.current(patient).then().body("inForce", equalTo(false)).body("result", equalTo("NEEDS_REVIEW"));
        List<Message> events = Published.about(
                patient,
                "PatientRegistered",
                "ConsentGiven",
                "EligibilityDetermined",
                "EligibilitySignedOff",
                "EligibilityRevoked",
                "EligibilityDetermined");
        assertThat(events.get(4).data().get("reasonCodes").toString()).contains("EXPIRED");
        Clinic.as("auditor")
                .get("/v1/patients/{id}/changes", patient)
                .then()
                .body("data[0].by.source", equalTo("SERVICE"))
                .body("data[0].by.service", equalTo("patient-service"))
                .body("data[0].by.id", nullValue());
    }

    @Test
    void atSixtyFiveAReviewIsAskedFor() {
        String birthDate = Clinic.now()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .minusYears(65)
                .plusDays(10)
                .toString();
        UUID patient = Clinic.signedOff(Clinic.somebody().replace("1986-03-01", birthDate));
        moveClockBy(Duration.ofDays(11));
        Clinic.current(patient)
                .then()
                .body("result", equalTo("NEEDS_REVIEW"))
                .body("inForce", equalTo(false))
                .body("criteria.find { it.code == 'AGE' }.status", equalTo("REVIEW"));
    }

    private static void moveClockBy(Duration time) {
        Clinic.as("administrator")
                .body("{\"ahead\": \"" + Clinic.ahead().plus(time) + "\"}")
                .put("/local/clock")
                .then()
                .statusCode(200);
    }
}
