package clinic.remit.patients.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.WithStack;
import clinic.remit.patients.history.HistoryExamples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a patient has been through, as it is told and told again. */
@QuarkusTest
@WithStack
class HistoryTest {

    private static final String IN_WORDS = HistoryExamples.TRIAL.replace(
            "\"ingredientRxcui\": \"36437\"", "\"medicine\": \"Zoloft\", \"stopReason\": \"NO_EFFECT\"");
    private static final String LITHIUM =
            HistoryExamples.TRIAL.replace("36437", "6448").replace("\"dailyDoseMg\": 150", "\"dailyDoseMg\": 600");

    @Test
    void aTrialIsToldByTheNameOfTheMedicine() {
        UUID patient = Clinic.register();
        Clinic.post(patient, "trials", IN_WORDS)
                .then()
                .body("ingredientRxcui", equalTo("36437"))
                .body("ingredient", equalTo("sertraline"))
                .body("stopReason", equalTo("NO_EFFECT"));
    }

    @Test
    void aMisspeltMedicineIsRefusedWithWhatWasProbablyMeant() {
        UUID patient = Clinic.register();
        refused(patient, IN_WORDS.replace("Zoloft", "Setralin"), 422)
                .then()
                .body("errors[0].field", equalTo("medicine"))
                .body("errors[0].right", containsString("sertraline (36437)"));
        Clinic.as("nurse").get("/v1/patients/{id}/trials", patient).then().body("data", hasSize(0));
    }

    @Test
    void aMedicineIsNamedByItsCodeOrInWordsNotBoth() {
        UUID patient = Clinic.register();
        String both = HistoryExamples.TRIAL.replace("\"source\"", "\"medicine\": \"sertraline\", \"source\"");
        String neither = HistoryExamples.TRIAL.replace("\"ingredientRxcui\": \"36437\",", "");
        refused(patient, both, 422).then().body("errors[0].field", equalTo("ingredientRxcui"));
        refused(patient, neither, 422).then().body("errors[0].field", equalTo("ingredientRxcui"));
    }

    @Test
    void theReasonForStoppingMustFitTheOutcomeAndAnEnd() {
        UUID patient = Clinic.register();
        refused(patient, IN_WORDS.replace("\"FAILED\", \"improvementPercent\": 20", "\"INTOLERANT\""), 422)
                .then()
                .body("errors.field", contains("stopReason"));
        refused(patient, IN_WORDS.replace("\"end\": \"2026-05-31\",", ""), 422)
                .then()
                .body("errors.field", contains("stopReason"));
    }

    @Test
    void theSameMedicineAtTheSameTimeIsOneTrial() {
        UUID patient = Clinic.register();
        Response first = Clinic.post(patient, "trials", HistoryExamples.TRIAL);
        String again = HistoryExamples.TRIAL
                .replace("\"2026-02-01\"", "\"2026-05-31\"")
                .replace("\"2026-05-31\", \"dailyDoseMg\"", "\"2026-09-30\", \"dailyDoseMg\"");
        refused(patient, again, 409)
                .then()
                .body("type", endsWith("/trial-overlaps"))
                .body("trialId", equalTo(first.path("id")));
        Clinic.posting("nurse")
                .header("If-Match", first.header("ETag"))
                .body(HistoryExamples.VOIDING)
                .post("/v1/trials/{id}/voiding", first.<String>path("id"))
                .then()
                .statusCode(200);
        Clinic.post(patient, "trials", again);
    }

    @Test
    void aSecondTrialOfAMedicineAtAnotherTimeIsWelcome() {
        UUID patient = Clinic.register();
        Clinic.post(patient, "trials", HistoryExamples.TRIAL);
        Clinic.post(
                patient,
                "trials",
                HistoryExamples.TRIAL
                        .replace("\"2026-02-01\"", "\"2026-06-01\"")
                        .replace("\"2026-05-31\"", "\"2026-09-30\""));
        Clinic.as("nurse")
                .get("/v1/patients/{id}/trials", patient)
                .then()
                .body("data", hasSize(2))
                .body("adequateFailedLifetime", equalTo(1));
    }

    @Test
    void anAugmentationAndElectroconvulsiveTherapyAreShownAndStagedAndNotCounted() {
        UUID patient = Clinic.register();
        Clinic.post(patient, "episodes", HistoryExamples.EPISODE);
        Clinic.post(patient, "trials", HistoryExamples.TRIAL);
        staging(patient, 0, 0);
        Response lithium = Clinic.post(patient, "trials", LITHIUM);
        Clinic.as("nurse")
                .get("/v1/patients/{id}/trials", patient)
                .then()
                .body("adequateFailedLifetime", equalTo(1))
                .body("takenTogether", hasSize(1))
                .body("takenTogether[0].kind", equalTo("AUGMENTATION"))
                .body("takenTogether[0].withTrialId", equalTo(lithium.path("id")))
                .body("takenTogether[0].adequate", equalTo(true));
        staging(patient, 1, 0);
        Clinic.post(patient, "other-treatments", HistoryExamples.OTHER_TREATMENT.replace("8", "6"))
                .then()
                .body("fullCourse", equalTo(false));
        staging(patient, 1, 0);
        Response ect = Clinic.post(patient, "other-treatments", HistoryExamples.OTHER_TREATMENT);
        ect.then().body("fullCourse", equalTo(true));
        staging(patient, 1, 1);
        Clinic.posting("nurse")
                .header("If-Match", ect.header("ETag"))
                .body(HistoryExamples.VOIDING)
                .post("/v1/other-treatments/{id}/voiding", ect.<String>path("id"))
                .then()
                .statusCode(200)
                .body("voided", equalTo(true));
        staging(patient, 1, 0);
        Clinic.as("nurse")
                .get("/v1/patients/{id}/other-treatments", patient)
                .then()
                .body("", hasSize(2))
                .body("voided", hasItem(true));
    }

    @Test
    void howManySessionsThereWereMayBeUnknown() {
        UUID patient = Clinic.register();
        Clinic.post(patient, "other-treatments", HistoryExamples.OTHER_TREATMENT.replace("\"sessions\": 8,", ""))
                .then()
                .body("fullCourse", nullValue());
    }

    private static void staging(UUID patient, int augmentation, int ect) {
        Clinic.as("physician")
                .get("/v1/patients/{id}/staging", patient)
                .then()
                .statusCode(200)
                .body("augmentationPoints", equalTo(augmentation))
                .body("ectPoints", equalTo(ect));
    }

    private static Response refused(UUID patient, String trial, int status) {
        Response response = Clinic.posting("nurse").body(Clinic.dated(trial)).post("/v1/patients/{id}/trials", patient);
        response.then().statusCode(status).contentType("application/problem+json");
        return response;
    }
}
