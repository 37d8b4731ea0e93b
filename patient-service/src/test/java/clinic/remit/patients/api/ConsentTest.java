package clinic.remit.patients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import clinic.remit.patients.consent.ConsentExamples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The patient's last word counts, whenever it is entered. */
@QuarkusTest
@WithStack
class ConsentTest {

    private static final String LATER =
            ConsentExamples.CONSENT.replace("08:45", "08:55").replace("2026-02", "2026-09");
    private static final String EARLIER = ConsentExamples.CONSENT.replace("08:45", "08:15");

    @Test
    void aNewSignatureReplacesTheOneInForce() {
        UUID patient = Clinic.register();
        Response first = Clinic.consent(patient);
        Clinic.post(patient, "consents", LATER).then().body("inForce", equalTo(true));
        Clinic.as("nurse")
                .get("/v1/patients/{id}/consents", patient)
                .then()
                .body("documentVersion", contains("2026-09", "2026-02"))
                .body("inForce", contains(true, false));
        withdraw("2", first, ConsentExamples.WITHDRAWAL).statusCode(412);
        withdraw("1", first, ConsentExamples.WITHDRAWAL)
                .statusCode(409)
                .body("type", endsWith("/consent-not-in-force"))
                .body("replacedAt", notNullValue());
    }

    @Test
    void aPaperThatTurnsUpLateDoesNotReplaceALaterSignature() {
        UUID patient = Clinic.register();
        Response signed = Clinic.consent(patient);
        refused(patient, EARLIER, "consent-signed-since").body("errors[0].field", equalTo("signedAt"));
        one(signed).body("inForce", equalTo(true));
    }

    @Test
    void aSignatureBeforeAWithdrawalIsNotInForceWheneverItIsEntered() {
        UUID patient = Clinic.register();
        Response consent = Clinic.consent(patient);
        withdraw("0", consent, ConsentExamples.WITHDRAWAL)
                .statusCode(200)
                .body("inForce", equalTo(false))
                .body("withdrawalReason", equalTo("changed my mind"));
        refused(patient, EARLIER, "consent-withdrawn-since");
        refused(patient, ConsentExamples.CONSENT, "consent-withdrawn-since")
                .body("errors[0].right", containsString("a signature after "));
        Clinic.post(patient, "consents", LATER).then().body("inForce", equalTo(true));
    }

    @Test
    void consentIsWithdrawnOnceAndNeedsNoReason() {
        UUID patient = Clinic.register();
        Response consent = Clinic.consent(patient);
        String withoutReason = "{\"withdrawnAt\": \"2026-11-24T08:50:00Z\"}";
        withdraw("0", consent, withoutReason).statusCode(200).body("withdrawalReason", nullValue());
        withdraw("1", consent, withoutReason)
                .statusCode(409)
                .body("type", endsWith("/consent-not-in-force"))
                .body("withdrawnAt", notNullValue());
    }

    @Test
    void consentIsWithdrawnAfterItWasSigned() {
        UUID patient = Clinic.register();
        Response consent = Clinic.consent(patient);
        withdraw("0", consent, ConsentExamples.WITHDRAWAL.replace("08:50", "08:40"))
                .statusCode(422)
                .body("errors[0].field", equalTo("withdrawnAt"));
        one(consent).body("inForce", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1986-02-28T12:00:00Z", "2190-01-01T00:00:00Z"})
    void aSignatureLiesBetweenBirthAndNow(String signedAt) {
        UUID patient = Clinic.register();
        Clinic.posting("nurse")
                .body(ConsentExamples.CONSENT.replace("2026-11-24T08:45:00Z", signedAt))
                .post("/v1/patients/{id}/consents", patient)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("signedAt"))
                .body("errors[0].right", containsString("1986-03-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-02, 201", "v3.1_en, 201", "signed by Petra, 400", "'', 400", "-2, 400"})
    void aVersionOfTheDocumentIsNoPlaceForText(String version, int status) {
        Clinic.posting("nurse")
                .body(Clinic.dated(ConsentExamples.CONSENT).replace("\"2026-02\"", "\"" + version + "\""))
                .post("/v1/patients/{id}/consents", Clinic.register())
                .then()
                .statusCode(status);
    }

    @Test
    void oneConsentHasTheEtagThatAWithdrawalNeeds() {
        UUID patient = Clinic.register();
        Response signed = Clinic.consent(patient);
        signed.then().header("Location", endsWith("/v1/consents/" + signed.path("id")));
        String etag = one(signed).extract().header("ETag");
        Clinic.posting("nurse")
                .header("If-Match", etag)
                .body(Clinic.dated(ConsentExamples.WITHDRAWAL))
                .post("/v1/consents/{id}/withdrawal", signed.<String>path("id"))
                .then()
                .statusCode(200);
        one(signed).header("ETag", not(equalTo(etag))).body("withdrawnAt", notNullValue());
    }

    @Test
    void anothersConsentIsNotFoundAndDoesNotSayWhoseItIs() {
        UUID patient = Clinic.register();
        String path = "/v1/consents/" + Clinic.consent(patient).<String>path("id");
        RestAssured.given()
                .auth()
                .oauth2(Tokens.patient(patient))
                .get(path)
                .then()
                .statusCode(200);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.patient(UUID.randomUUID()))
                .get(path)
                .then()
                .statusCode(404)
                .body("detail", not(containsString(patient.toString())));
        Clinic.as("nurse").get("/v1/consents/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    private static ValidatableResponse one(Response consent) {
        return Clinic.as("nurse")
                .get("/v1/consents/{id}", consent.<String>path("id"))
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse withdraw(String version, Response consent, String withdrawal) {
        return Clinic.posting("nurse")
                .header("If-Match", "\"" + version + "\"")
                .body(Clinic.dated(withdrawal))
                .post("/v1/consents/{id}/withdrawal", consent.<String>path("id"))
                .then();
    }

    private static ValidatableResponse refused(UUID patient, String consent, String slug) {
        long before = Rows.events(patient);
        ValidatableResponse refusal = Clinic.posting("nurse")
                .body(Clinic.dated(consent))
                .post("/v1/patients/{id}/consents", patient)
                .then()
                .statusCode(422)
                .body("type", endsWith("/" + slug));
        assertThat(Rows.events(patient)).isEqualTo(before);
        return refusal;
    }
}
