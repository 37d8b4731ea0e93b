package clinic.remit.outcomes.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scales that a clinic adds by a file: one of its own, and a second version of one that ships. */
@QuarkusTest
@WithStack
class InstrumentVersionsTest {

    @Test
    void aScaleOfTheClinicsOwnIsRecordedLikeAnyOther() {
        UUID patient = Clinic.patient();
        String items = "\"items\": {\"1\": 5, \"2\": 4}";
        Clinic.post("nurse", Clinic.scale(patient, "WELLBEING-3", "PATIENT", Clinic.now(), items))
                .then()
                .statusCode(201)
                .body("total", equalTo(14))
                .body("flags", contains("PRORATED"));
        Clinic.as("nurse").get("/v1/instruments").then().body("code", hasItems("WELLBEING-3", "PHQ-9", "CADSS-6"));
    }

    @Test
    void theNewestVersionIsUsedUnlessAnotherIsNamed() {
        UUID patient = Clinic.patient();
        Clinic.post("nurse", gad7(patient, ""))
                .then()
                .statusCode(201)
                .body("instrumentVersion", equalTo("2"))
                .body("band", equalTo("ABOVE_CUT_OFF"));
        Clinic.post("nurse", gad7(patient, ", \"instrumentVersion\": \"1\""))
                .then()
                .statusCode(201)
                .body("instrumentVersion", equalTo("1"))
                .body("band", equalTo("MILD"));
        Clinic.as("nurse").get("/v1/instruments/GAD-7").then().body("bands", hasSize(2));
        Clinic.as("nurse").get("/v1/instruments/GAD-7/versions/1").then().body("bands", hasSize(4));
        Clinic.as("nurse").get("/v1/instruments/GAD-7/versions/3").then().statusCode(404);
    }

    @Test
    void aCorrectionIsScoredByTheVersionOfTheScore() {
        UUID patient = Clinic.patient();
        Response score = Clinic.post("nurse", gad7(patient, ", \"instrumentVersion\": \"1\""));
        String withoutOne =
                "{\"items\": {\"1\": 1, \"2\": 1, \"3\": 1, \"4\": 1, \"5\": 1, \"6\": 1}, \"reason\": \"misread\"}";
        Clinic.correct("nurse", score, withoutOne)
                .then()
                .statusCode(200)
                .body("instrumentVersion", equalTo("1"))
                .body("total", equalTo(7))
                .body("flags", contains("PRORATED")); // which version 2 does not know
    }

    @Test
    void aTotalBesideTheAnswersIsTakenWhenItIsTheirs() {
        UUID patient = Clinic.patient();
        String both = "\"total\": 2, \"items\": " + Clinic.phq9Items(2);
        Clinic.post("nurse", Clinic.scale(patient, "PHQ-9", "PATIENT", Clinic.now(), both))
                .then()
                .statusCode(201)
                .body("total", equalTo(2))
                .body("flags", hasSize(0))
                .body("alerts", hasSize(1));
        Clinic.post("nurse", Clinic.scale(patient, "PHQ-9", "PATIENT", Clinic.now(), both.replace("2,", "3,")))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("total"))
                .body("errors[0].right", equalTo("2, which the items give"));
    }

    private static String gad7(UUID patient, String rest) {
        Instant now = Clinic.now();
        return Clinic.scale(patient, "GAD-7", "PATIENT", now, "\"total\": 8" + rest);
    }
}
