package clinic.remit.patients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.PermissionsServer;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import clinic.remit.patients.eligibility.determination.DeterminationExamples;
import clinic.remit.patients.screening.ScreeningExamples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A physician may let treatment go on against a criterion, if an administrator permits it; never without consent. */
@QuarkusTest
@WithStack
class OverrideTest {

    private static final String ANEURYSM =
            ScreeningExamples.SCREENING.replace("\"findings\": []", "\"findings\": [\"ANEURYSM\"]");

    @Test
    void aPhysicianOverridesWithAReasonThatIsOnRecord() {
        UUID patient = excluded();
        override(Clinic.current(patient))
                .then()
                .statusCode(200)
                .body("result", equalTo("INELIGIBLE"))
                .body("inForce", equalTo(true))
                .body("signedOffBy", equalTo(Clinic.PHYSICIAN.toString()))
                .body("overrideReasonCode", equalTo("SPECIALIST_CLEARED"))
                .body("overrideReason", endsWith("the aneurysm was repaired."));
        List<Message> events = Published.about(
                patient, "PatientRegistered", "ConsentGiven", "EligibilityDetermined", "EligibilityOverridden");
        assertThat(events.get(3).data().get("reasonCode").asText()).isEqualTo("SPECIALIST_CLEARED");
        assertThat(events.get(3).data().has("reason")).isFalse();
    }

    @Test
    void itStandsAsLongAsNoResultChanges() {
        UUID patient = excluded();
        override(Clinic.current(patient)).then().statusCode(200);
        Clinic.screen(patient, ANEURYSM.replace("\"systolic\": 124", "\"systolic\": 126"));
        Clinic.current(patient)
                .then()
                .body("inForce", equalTo(true))
                .body("carriedFrom", notNullValue())
                .body("overrideReasonCode", equalTo("SPECIALIST_CLEARED"));
        Clinic.screen(patient, ANEURYSM.replace("\"ANEURYSM\"", "\"ANEURYSM\", \"DEMENTIA\""));
        Clinic.current(patient).then().body("inForce", equalTo(false));
        Published.about(
                patient,
                "PatientRegistered",
                "ConsentGiven",
                "EligibilityDetermined",
                "EligibilityOverridden",
                "EligibilityDetermined",
                "EligibilityRevoked",
                "EligibilityDetermined");
    }

    @Test
    void withoutConsentNobodyOverrides() {
        UUID patient = Clinic.workedUp();
        override(Clinic.determine(patient))
                .then()
                .statusCode(409)
                .body("type", endsWith("/cannot-be-overridden"))
                .body("criteria", contains("CONSENT"));
    }

    @Test
    void whatIsUnknownMustBeKnownFirst() {
        UUID patient = Clinic.register();
        Clinic.consent(patient);
        Clinic.screen(patient, ANEURYSM);
        override(Clinic.determine(patient))
                .then()
                .statusCode(409)
                .body("type", endsWith("/criteria-unknown"))
                .body("criteria", hasItem("DIAGNOSIS"));
    }

    @Test
    void whereNothingExcludesThereIsNothingToOverride() {
        UUID patient = Clinic.workedUp();
        Clinic.consent(patient);
        override(Clinic.determine(patient)).then().statusCode(409).body("type", endsWith("/nothing-to-override"));
    }

    @Test
    void aReasonIsMandatory() {
        Response determination = Clinic.current(excluded());
        for (String body : List.of("{}", DeterminationExamples.OVERRIDE.replaceAll("\"Card.*\"", "\" \""))) {
            Clinic.posting("physician")
                    .header("If-Match", determination.header("ETag"))
                    .body(body)
                    .post("/v1/determinations/{id}/override", determination.<String>path("id"))
                    .then()
                    .statusCode(400)
                    .body("errors.field", hasItem("reason"));
        }
    }

    @Test
    void whoLacksThePermissionChangesNothing() {
        Response determination = Clinic.current(excluded());
        as(PermissionsServer.NOT_PERMITTED, determination)
                .then()
                .statusCode(403)
                .body("detail", containsString("eligibility#override"));
        as(PermissionsServer.UNDECIDED, determination)
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", endsWith("/permission-not-known"));
        Clinic.posting("nurse")
                .header("If-Match", determination.header("ETag"))
                .body(DeterminationExamples.OVERRIDE)
                .post("/v1/determinations/{id}/override", determination.<String>path("id"))
                .then()
                .statusCode(403);
        Clinic.current(UUID.fromString(determination.path("patientId")))
                .then()
                .body("inForce", equalTo(false))
                .header("ETag", equalTo(determination.header("ETag")));
    }

    @Test
    void aStaleDeterminationIsNotOverridden() {
        UUID patient = excluded();
        Response old = Clinic.current(patient);
        Clinic.screen(patient, ANEURYSM.replace("\"systolic\": 124", "\"systolic\": 126"));
        override(old).then().statusCode(412);
    }

    private static UUID excluded() {
        UUID patient = Clinic.workedUp();
        Clinic.consent(patient);
        Clinic.screen(patient, ANEURYSM);
        Clinic.determine(patient).then().body("result", equalTo("INELIGIBLE"));
        return patient;
    }

    private static Response override(Response determination) {
        return Clinic.posting("physician")
                .header("If-Match", determination.header("ETag"))
                .body(DeterminationExamples.OVERRIDE)
                .post("/v1/determinations/{id}/override", determination.<String>path("id"));
    }

    private static Response as(UUID physician, Response determination) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("physician", physician))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", determination.header("ETag"))
                .body(DeterminationExamples.OVERRIDE)
                .post("/v1/determinations/{id}/override", determination.<String>path("id"));
    }
}
