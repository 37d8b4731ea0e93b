package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Adverse events are put right and voided; what they said stays readable, and is told by counting versions. */
@QuarkusTest
@WithStack
class AdverseEventsTest {

    private static UUID recorded(Visit visit, String code, int grade) {
        Response recorded = visit.asNurse("/adverse-events", """
                {"code":"%s","grade":%d,"serious":false,"resolved":false,"occurredAt":"%s","action":"MEDICINE_GIVEN"}""".formatted(code, grade, Clinic.now()));
        recorded.then().statusCode(201).body("action", equalTo("MEDICINE_GIVEN"));
        return UUID.fromString(recorded.path("id"));
    }

    private static Response ask(String role, UUID event, String step, String body) {
        String path = "/v1/adverse-events/" + event;
        return Clinic.post(role, path + step, Clinic.as("nurse").get(path).header("ETag"), body);
    }

    @Test
    void everyVersionStaysAndIsTold() {
        Visit visit = Visit.dosed();
        UUID event = recorded(visit, "VOMITING", 3);
        ask("nurse", event, "/corrections", "{\"reasonCode\":\"GRADE_MISTAKEN\",\"grade\":2,\"code\":\"NAUSEA\"}")
                .then()
                .statusCode(200)
                .body("grade", equalTo(2))
                .body("code", equalTo("NAUSEA"))
                .body("action", equalTo("MEDICINE_GIVEN"));
        visit.asPhysician("/closing", Visit.home())
                .then()
                .statusCode(409)
                .body("unmet", hasItem("NO_UNRESOLVED_ADVERSE_EVENT"));
        ask("nurse", event, "/resolution", "{}").then().statusCode(200).body("resolved", equalTo(true));
        ask("nurse", event, "/voiding", "{\"reasonCode\":\"ENTERED_IN_ERROR\"}")
                .then()
                .statusCode(403);
        ask("physician", event, "/voiding", "{\"reasonCode\":\"ENTERED_IN_ERROR\"}")
                .then()
                .statusCode(200)
                .body("voided", equalTo(true));
        ask("nurse", event, "/corrections", "{\"reasonCode\":\"GRADE_MISTAKEN\",\"grade\":1}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/adverse-event-voided"));
        ask("nurse", event, "/resolution", "{}").then().statusCode(409);
        Clinic.as("auditor")
                .get("/v1/adverse-events/" + event + "/versions")
                .then()
                .statusCode(200)
                .body("kind", contains("RECORDED", "CORRECTED", "RESOLVED", "VOIDED"))
                .body("version", contains(1, 2, 3, 4))
                .body("grade", contains(3, 2, 2, 2))
                .body("code", contains("VOMITING", "NAUSEA", "NAUSEA", "NAUSEA"));
        assertThat(Clinic.told(visit.patient, "AdverseEventCorrected", 2))
                .extracting(each -> each.data().get("version").asInt())
                .containsExactly(2, 3);
        assertThat(Clinic.told(visit.patient, "AdverseEventVoided", 1))
                .singleElement()
                .satisfies(
                        told -> assertThat(told.data().get("version").asInt()).isEqualTo(4));
    }

    @Test
    void oneThatDidNotHappenKeepsNobodyInTheHouse() {
        Visit visit = Visit.dosed();
        UUID event = recorded(visit, "SYNCOPE", 3);
        ask("physician", event, "/voiding", "{\"reasonCode\":\"ENTERED_IN_ERROR\"}")
                .then()
                .statusCode(200);
        visit.asPhysician("/closing", Visit.home())
                .then()
                .statusCode(409)
                .body("unmet", not(hasItem("NO_UNRESOLVED_ADVERSE_EVENT")));
    }

    @Test
    void aMisspeltCodeIsToldThoseThatAreLikeIt() {
        Visit visit = Visit.dosed();
        visit.asNurse("/adverse-events", """
                        {"code":"ANAPHYLACTIC_SHOCK","grade":4,"serious":true,"resolved":false,"occurredAt":"%s"}""".formatted(Clinic.now()))
                .then()
                .statusCode(422)
                .body("type", endsWith("/adverse-event-not-known"))
                .body("errors[0].field", equalTo("code"))
                .body("errors[0].right", containsString("probably ANAPHYLAXIS"));
        Clinic.as("nurse")
                .get("/v1/adverse-event-codes")
                .then()
                .statusCode(200)
                .body("code", hasItems("DISSOCIATION", "CYSTITIS", "OTHER"));
    }
}
