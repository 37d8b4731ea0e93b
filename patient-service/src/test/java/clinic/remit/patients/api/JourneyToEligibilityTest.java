package clinic.remit.patients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import clinic.remit.kit.http.Cursor;
import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import clinic.remit.patients.consent.ConsentExamples;
import clinic.remit.patients.history.HistoryExamples;
import clinic.remit.patients.screening.ScreeningExamples;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From nothing to a patient who may be treated, and back. */
@QuarkusTest
@WithStack
class JourneyToEligibilityTest {

    @Test
    void aPatientIsFoundEligibleAndSignedOff() {
        UUID patient = Clinic.workedUp();
        Clinic.consent(patient);
        Response determination = Clinic.determine(patient);
        determination
                .then()
                .body("result", equalTo("ELIGIBLE"))
                .body("signedOff", equalTo(false))
                .body("inForce", equalTo(false))
                .body("criteria.code", hasItems("DIAGNOSIS", "TRD", "SEVERITY", "CONSENT", "BLOOD_PRESSURE"))
                .body("criteria.find { it.code == 'TRD' }.sentence", notNullValue())
                .body("criteria.find { it.code == 'TRD' }.facts.size()", equalTo(2));
        Clinic.signOff(determination)
                .then()
                .statusCode(200)
                .body("inForce", equalTo(true))
                .body("signedOffBy", equalTo(Clinic.PHYSICIAN.toString()));
        List<Message> events = Published.about(
                patient, "PatientRegistered", "ConsentGiven", "EligibilityDetermined", "EligibilitySignedOff");
        assertThat(events.get(2).data().get("result").asText()).isEqualTo("ELIGIBLE");
        assertThat(events.get(2).data().get("sexForDosing").asText()).isEqualTo("FEMALE");
        assertThat(events.get(2).data().get("pregnancyTestRequired").asBoolean())
                .isTrue();
        assertThat(events.toString()).doesNotContain("Petra").doesNotContain("1986");
    }

    @Test
    void determinesAgainWhenAFactChangesAndKeepsTheSignatureIfNoResultDid() {
        UUID patient = Clinic.signedOff();
        Clinic.screen(patient, ScreeningExamples.SCREENING.replace("\"systolic\": 124", "\"systolic\": 126"));
        Clinic.current(patient)
                .then()
                .body("signedOff", equalTo(true))
                .body("inForce", equalTo(true))
                .body("carriedFrom", notNullValue());
        List<Message> events = Published.about(
                patient,
                "PatientRegistered",
                "ConsentGiven",
                "EligibilityDetermined",
                "EligibilitySignedOff",
                "EligibilityDetermined");
        assertThat(events.get(4).data().get("signedOff").asBoolean()).isTrue();
    }

    @Test
    void aContraindicationRevokesByItselfAndCannotBeSignedOff() {
        UUID patient = Clinic.signedOff();
        Clinic.screen(patient, ScreeningExamples.SCREENING.replace("\"findings\": []", "\"findings\": [\"ANEURYSM\"]"));
        Response current = Clinic.current(patient);
        current.then().body("result", equalTo("INELIGIBLE")).body("inForce", equalTo(false));
        Clinic.signOff(current)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://remit.clinic/problems/ineligible"))
                .body("criteria", hasItem("ANEURYSM"));
        List<Message> events = Published.about(
                patient,
                "PatientRegistered",
                "ConsentGiven",
                "EligibilityDetermined",
                "EligibilitySignedOff",
                "EligibilityRevoked",
                "EligibilityDetermined");
        assertThat(events.get(4).data().get("reasonCodes").get(0).asText()).isEqualTo("ANEURYSM");
        assertThat(events.get(4).data().get("determinationId"))
                .isEqualTo(events.get(2).data().get("determinationId"));
    }

    @ParameterizedTest
    @CsvSource({"POSITIVE, false", "NOT_DONE, true"})
    void whetherAPregnancyTestIsPositiveOrMissingIsTold(String result, boolean missing) {
        UUID patient = Clinic.signedOff();
        Clinic.screen(
                patient,
                ScreeningExamples.SCREENING.replace(
                        "\"pregnancyTest\": \"NEGATIVE\"", "\"pregnancyTest\": \"" + result + "\""));
        JsonNode revoked = Published.about(
                        patient,
                        "PatientRegistered",
                        "ConsentGiven",
                        "EligibilityDetermined",
                        "EligibilitySignedOff",
                        "EligibilityRevoked",
                        "EligibilityDetermined")
                .get(4)
                .data();
        assertThat(revoked.at("/reasonCodes/0").asText()).isEqualTo("PREGNANCY_TEST");
        assertThat(revoked.at("/reasons/0/code").asText()).isEqualTo("PREGNANCY_TEST");
        assertThat(revoked.at("/reasons/0/missing").asBoolean()).isEqualTo(missing);
    }

    @Test
    void withdrawnConsentRevokes() {
        UUID patient = Clinic.workedUp();
        Response consent = Clinic.consent(patient);
        Clinic.signOff(Clinic.determine(patient));
        Clinic.posting("nurse")
                .header("If-Match", consent.header("ETag"))
                .body(Clinic.dated(ConsentExamples.WITHDRAWAL))
                .post("/v1/consents/{id}/withdrawal", consent.<String>path("id"))
                .then()
                .statusCode(200)
                .body("inForce", equalTo(false));
        Published.about(
                patient,
                "PatientRegistered",
                "ConsentGiven",
                "EligibilityDetermined",
                "EligibilitySignedOff",
                "ConsentWithdrawn",
                "EligibilityRevoked",
                "EligibilityDetermined");
    }

    @Test
    void aDeceasedPatientIsNotEligible() {
        UUID patient = Clinic.signedOff();
        Clinic.as("nurse")
                .header("If-Match", "\"0\"")
                .body("{\"status\": \"DECEASED\"}")
                .put("/v1/patients/{id}/status", patient)
                .then()
                .statusCode(200);
        Clinic.current(patient).then().body("criteria.find { it.code == 'PATIENT_ACTIVE' }.status", equalTo("UNMET"));
    }

    @Test
    void aVoidedTrialTakesTheResistanceAway() {
        UUID patient = Clinic.workedUp();
        Clinic.consent(patient);
        Clinic.determine(patient).then().body("result", equalTo("ELIGIBLE"));
        String trial = Clinic.as("nurse")
                .get("/v1/patients/{id}/trials", patient)
                .then()
                .body("adequateFailedCurrentEpisode", equalTo(2))
                .extract()
                .path("data[0].id");
        Clinic.posting("nurse")
                .header("If-Match", "\"0\"")
                .body(HistoryExamples.VOIDING)
                .post("/v1/trials/{id}/voiding", trial)
                .then()
                .statusCode(200)
                .body("voided", equalTo(true));
        Clinic.current(patient)
                .then()
                .body("result", equalTo("INELIGIBLE"))
                .body("criteria.find { it.code == 'TRD' }.status", equalTo("UNMET"));
    }

    @Test
    void aReviewNeedsAReasonAndWhatMustBeKnownCannotBeSignedAway() {
        UUID patient = Clinic.workedUp();
        Clinic.consent(patient);
        Clinic.screen(
                patient,
                ScreeningExamples.SCREENING.replace("\"findings\": []", "\"findings\": [\"HYPERTHYROIDISM\"]"));
        Response review = Clinic.determine(patient);
        review.then().body("result", equalTo("NEEDS_REVIEW"));
        Clinic.signOff(review)
                .then()
                .statusCode(422)
                .body("type", equalTo("https://remit.clinic/problems/review-reason-required"));
        Clinic.posting("physician")
                .header("If-Match", review.header("ETag"))
                .body("{\"reviewReason\": \"treated and stable\"}")
                .post("/v1/determinations/{id}/sign-off", review.<String>path("id"))
                .then()
                .statusCode(200)
                .body("inForce", equalTo(true));
        Clinic.screen(patient, ScreeningExamples.SCREENING.replace("\"NEGATIVE\"", "\"NOT_DONE\""));
        Clinic.posting("physician")
                .header("If-Match", Clinic.current(patient).header("ETag"))
                .body("{\"reviewReason\": \"she says no\"}")
                .post(
                        "/v1/determinations/{id}/sign-off",
                        Clinic.current(patient).<String>path("id"))
                .then()
                .statusCode(409)
                .body("criteria", hasItem("PREGNANCY_TEST"));
    }

    @Test
    void anothersDeterminationIsNotFoundAndDoesNotSayWhoseItIs() {
        UUID patient = Clinic.signedOff();
        String id = Clinic.current(patient).path("id");
        RestAssured.given()
                .auth()
                .oauth2(Tokens.patient(patient))
                .get("/v1/determinations/{id}", id)
                .then()
                .statusCode(200);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.patient(UUID.randomUUID()))
                .get("/v1/determinations/{id}", id)
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no determination " + id + " that you may see."));
    }

    @Test
    void aCursorOfAnotherListIsRefused() {
        UUID patient = Clinic.register();
        String foreign = new Cursor("hale petra", UUID.randomUUID()).encoded();
        Clinic.as("nurse")
                .get("/v1/patients/{id}/determinations?cursor=" + foreign, patient)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cursor"));
    }

    @Test
    void aDocumentVersionIsNoPlaceForText() {
        UUID patient = Clinic.register();
        Clinic.posting("nurse")
                .body(Clinic.dated(ConsentExamples.CONSENT).replace("\"2026-02\"", "\"signed by Petra\""))
                .post("/v1/patients/{id}/consents", patient)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("documentVersion"));
    }

    @Test
    void showsAllDeterminationsPageByPage() {
        UUID patient = Clinic.workedUp();
        Clinic.determine(patient);
        Clinic.determine(patient);
        String next = Clinic.as("auditor")
                .queryParam("limit", 1)
                .get("/v1/patients/{id}/determinations", patient)
                .then()
                .statusCode(200)
                .body("data.size()", equalTo(1))
                .extract()
                .path("next");
        Clinic.as("auditor")
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/v1/patients/{id}/determinations", patient)
                .then()
                .body("data.size()", equalTo(1))
                .body("data[0].supersededAt", notNullValue())
                .body("next", equalTo(null));
    }
}
