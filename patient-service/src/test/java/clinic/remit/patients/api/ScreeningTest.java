package clinic.remit.patients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import clinic.remit.patients.screening.ScreeningExamples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was found on a day, as it is told. domain.md sections 2 and 7. */
@QuarkusTest
@WithStack
class ScreeningTest {

    private static final String MEDICINES = "\"medicines\": [{\"rxcui\": \"28439\"}]";
    private static final String WEIGHT = "\"weightKg\": 82.4, \"heightCm\": 178";

    @Test
    void saysWhatEachFindingAndMedicineDoes() {
        UUID patient = Clinic.register();
        Clinic.screen(patient, ScreeningExamples.WITH_FINDINGS)
                .then()
                .body(
                        "bearings.code",
                        contains(
                                "HYPERTHYROIDISM",
                                "MYOCARDIAL_INFARCTION_PAST",
                                "ALCOHOL",
                                "LAMOTRIGINE",
                                "BENZODIAZEPINE",
                                "OTHER"))
                .body("bearings.effect", contains("REVIEW", "REVIEW", "REVIEW", "NOTE", "REVIEW", "NOTE"))
                .body("bearings.medicine", contains(null, null, null, "lamotrigine", "lorazepam", "metformin"))
                .body("bearings[0].text", equalTo("The patient has hyperthyroidism."))
                .body("bodyMassIndex", equalTo(26.0f))
                .body("medicines[2].name", equalTo("Ativan 1 mg"));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"lorazapam\"}                         | medicines.name  | probably lorazepam (6470)",
                "{\"name\": \"metformin\"}                         | medicines.name  | code OTHER with the name",
                "{\"name\": \"Norvir and Xanax\"}                  | medicines.name  | one at a time: alprazolam, ritonavir",
                "{\"name\": \"لورازيبام\"}                          | medicines.name  | code OTHER with the name",
                "{\"name\": \" \"}                                 | medicines       | code, rxcui or name",
                "{}                                                | medicines       | code, rxcui or name",
                "{\"code\": \"OPIOID\", \"rxcui\": \"7804\"}       | medicines       | either code or rxcui",
                "{\"code\": \"OPIATES\"}                           | medicines.code  | GET /v1/screening-catalogue",
                "{\"code\": \"OTHER\"}                             | medicines.name  | the name of the medicine",
                "{\"code\": \"OTHER\", \"name\": \"Ativan\"}       | medicines.code  | BENZODIAZEPINE",
                "{\"rxcui\": \"lorazepam\"}                        | medicines.rxcui | 1 to 8 digits",
                "{\"rxcui\": \"6470\", \"name\": \"oxycodone\"}    | medicines.name  | lorazepam, or the RXCUI of oxycodone"
            })
    void aMedicineThatIsNotRecognisedIsRefusedWithWhatWouldBeRight(String medicine, String field, String right) {
        refused(with(MEDICINES, "\"medicines\": [" + medicine + "]"), "implausible")
                .body("errors.field", contains(field))
                .body("errors[0].right", containsString(right));
    }

    @ParameterizedTest(name = "{0} instead of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"temperature\": 98.6 | \"temperature\": 36.7 | vitals.temperature | if that was °F, 37.0 °C",
                "\"temperature\": 367  | \"temperature\": 36.7 | vitals.temperature | 30 to 43 °C",
                "\"weightKg\": 400     | \"weightKg\": 82.4    | vitals.weightKg    | if that was pounds, 181.4 kg",
                "\"weightKg\": 8.2     | \"weightKg\": 82.4    | vitals.weightKg    | 20 to 350 kg",
                "\"heightCm\": 70      | \"heightCm\": 178     | vitals.heightCm    | if that was inches, 177.8 cm",
                "\"heightCm\": 1.78    | \"heightCm\": 178     | vitals.heightCm    | if that was metres, 178.0 cm",
                "\"systolic\": 301     | \"systolic\": 124     | vitals.systolic    | 50 to 300",
                "\"systolic\": 78      | \"systolic\": 124     | vitals.diastolic   | below 78",
                "\"spo2\": 101         | \"spo2\": 98          | vitals.spo2        | 50 to 100",
                "\"heartRate\": 19     | \"heartRate\": 72     | vitals.heartRate   | 20 to 250",
                "\"respiratoryRate\": 61 | \"respiratoryRate\": 14 | vitals.respiratoryRate | 4 to 60"
            })
    void aFigureThatCannotBeIsRefusedWithTheUnitThatWasProbablyMeant(
            String wrong, String instead, String field, String right) {
        refused(with(instead, wrong), "implausible")
                .body("errors.field", contains(field))
                .body("errors[0].right", containsString(right));
    }

    @Test
    void aWeightThatWasProbablyReadInPoundsIsAskedForOnceMore() {
        UUID patient = Clinic.register();
        String pounds = with(WEIGHT, "\"weightKg\": 181, \"heightCm\": 178");
        refused(patient, pounds, "unusual-figures")
                .body("errors.field", contains("vitals.weightKg"))
                .body("errors[0].wrong", containsString("body mass index of 57.1"))
                .body("errors[0].right", containsString("if that was pounds, it is 82.1 kg"));
        Clinic.screen(patient, pounds.replace("\"stopBang\"", "\"figuresConfirmed\": true, \"stopBang\""))
                .then()
                .body("figuresConfirmed", equalTo(true));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"weightKg\": 94.8, \"heightCm\": 178 | vitals.weightKg",
                "\"weightKg\": 70.0, \"heightCm\": 178 | vitals.weightKg",
                "\"weightKg\": 82.4, \"heightCm\": 187 | vitals.heightCm"
            })
    void aLargeChangeSinceTheLastScreeningIsAskedForOnceMore(String changed, String field) {
        UUID patient = Clinic.register();
        Clinic.screen(patient, ScreeningExamples.SCREENING);
        refused(patient, with(WEIGHT, changed), "unusual-figures").body("errors.field", contains(field));
        Clinic.screen(patient, with(WEIGHT, "\"weightKg\": 94.7, \"heightCm\": 180"));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "STROKE, soon, datedFindings.on, is no date",
        "STROKE, 2190, datedFindings.on, lies after the screening",
        "STROKE, 1901-05, datedFindings.on, lies before the patient's birth",
        "ANEURYSM, 2019, datedFindings.code, is no dated finding"
    })
    void aDatedFindingNeedsADayThatCanBe(String code, String on, String field, String wrong) {
        String dated = "\"findings\": [], \"datedFindings\": [{\"code\": \"%s\", \"on\": \"%s\"}]".formatted(code, on);
        refused(with("\"findings\": []", dated), "implausible")
                .body("errors.field", contains(field))
                .body("errors[0].wrong", containsString(wrong));
    }

    @Test
    void aFindingThatNeedsItsDayIsNotTakenWithoutIt() {
        refused(with("\"findings\": []", "\"findings\": [\"STROKE\", \"STROKES\"]"), "implausible")
                .body(
                        "errors.right",
                        contains("code and on, among datedFindings", "a code of GET /v1/screening-catalogue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"performedAt\": \"1980-01-01T08:00:00Z\"", "\"performedAt\": \"2190-01-01T08:00:00Z\""})
    void aScreeningLiesBetweenBirthAndNow(String time) {
        refused(with("\"performedAt\": \"2026-11-24T08:30:00Z\"", time), "implausible")
                .body("errors.field", contains("performedAt"));
    }

    /** Section 2: a negative test if able to conceive; who is not able to says so in the record. */
    @Test
    void aPregnancyTestAppliesToWhoeverIsAbleToConceive() {
        UUID patient = Clinic.register();
        String notApplicable = with("\"NEGATIVE\"", "\"NOT_APPLICABLE\"");
        refused(patient, notApplicable, "implausible")
                .body("errors.field", contains("pregnancyTest"))
                .body("errors[0].right", containsString("amend ableToConceive"));
        Clinic.as("nurse")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body("{\"ableToConceive\": false}")
                .patch("/v1/patients/{id}", patient)
                .then()
                .statusCode(200);
        Clinic.screen(patient, notApplicable);
        Clinic.determine(patient).then().body("criteria.find { it.code == 'PREGNANCY_TEST' }.status", equalTo("MET"));
    }

    @Test
    void aTextOfAlmostAMegabyteStoresNothing() {
        String text = "x".repeat(1_000_000);
        UUID patient = Clinic.register();
        Clinic.posting("nurse")
                .body(Clinic.dated(with("\"findings\": []", "\"findings\": [\"" + text + "\"]")))
                .post("/v1/patients/{id}/screenings", patient)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        nothingStored(patient);
    }

    @Test
    void oneScreeningHasTheEtagThatAVoidingNeeds() {
        UUID patient = Clinic.register();
        Response recorded = Clinic.screen(patient, ScreeningExamples.SCREENING);
        String id = recorded.path("id");
        recorded.then().header("Location", endsWith("/v1/screenings/" + id));
        Response one = Clinic.as("nurse").get("/v1/screenings/{id}", id);
        one.then().statusCode(200).body("id", equalTo(id)).body("voided", equalTo(false));
        Clinic.posting("nurse")
                .header("If-Match", one.header("ETag"))
                .body(ScreeningExamples.VOIDING)
                .post("/v1/screenings/{id}/voiding", id)
                .then()
                .statusCode(200);
        Clinic.as("nurse")
                .get("/v1/screenings/{id}", id)
                .then()
                .header("ETag", not(equalTo(one.header("ETag"))))
                .body("voided", equalTo(true));
    }

    @Test
    void anothersScreeningIsNotFoundAndDoesNotSayWhoseItIs() {
        UUID patient = Clinic.register();
        String id = Clinic.screen(patient, ScreeningExamples.SCREENING).path("id");
        ofPatient(patient, "/v1/screenings/" + id).statusCode(200);
        ofPatient(UUID.randomUUID(), "/v1/screenings/" + id)
                .statusCode(404)
                .body("detail", not(containsString(patient.toString())));
        Clinic.as("nurse").get("/v1/screenings/{id}", UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aDatedFindingExcludesAndRevokesAndIsReviewedOnceTheWindowIsOver() {
        UUID patient = Clinic.signedOff();
        Clinic.screen(
                patient,
                with(
                        "\"findings\": []",
                        "\"findings\": [], \"datedFindings\": [{\"code\": \"TIA\", \"on\": \"2026-11-01\"}]"));
        Clinic.current(patient)
                .then()
                .body("result", equalTo("INELIGIBLE"))
                .body("criteria.find { it.code == 'TIA_RECENT' }.status", equalTo("UNMET"))
                .body(
                        "criteria.find { it.code == 'TIA_RECENT' }.sentence",
                        allOf(containsString("ketamine is excluded"), containsString("at the latest on ")));
        UUID other = Clinic.signedOff();
        Clinic.screen(
                other,
                with(
                        "\"findings\": []",
                        "\"findings\": [], \"datedFindings\": [{\"code\": \"TIA\", \"on\": \"2019\"}]"));
        Clinic.current(other)
                .then()
                .body("result", equalTo("NEEDS_REVIEW"))
                .body("inForce", equalTo(false))
                .body("criteria.find { it.code == 'TIA_PAST' }.status", equalTo("REVIEW"));
    }

    /** Stored as it was before there were dated findings and names. */
    @Test
    void aScreeningThatWasRecordedBeforeIsStillRead() {
        UUID patient = Clinic.register();
        UUID screening = UUID.randomUUID();
        Rows.execute("""
                insert into screening (id, version, patient_id, performed_at, content, recorded_at, recorded_by)
                values ('%s', 0, '%s', now(), '{"performedAt": "2026-01-05T08:00:00Z",
                  "findings": ["MYOCARDIAL_INFARCTION_RECENT"], "medicines": [{"code": "OPIOID"}, {"rxcui": "725"}],
                  "vitals": {"systolic": 124, "diastolic": 78, "heartRate": 72, "weightKg": 82.4, "heightCm": 178},
                  "pregnancyTest": "NEGATIVE", "adultEscort": true, "capacity": true}', now(), '%s')""".formatted(screening, patient, UUID.randomUUID()));
        Clinic.as("nurse")
                .get("/v1/screenings/{id}", screening)
                .then()
                .statusCode(200)
                .body("datedFindings", empty())
                .body("bearings.code", contains("MYOCARDIAL_INFARCTION_RECENT", "OPIOID", "STIMULANT"));
    }

    @Test
    void theCatalogueIsSearchedByCodeTextNameBrandAndEffect() {
        catalogue("query=aneurysm").body("findings.code", contains("ANEURYSM")).body("medicines", empty());
        catalogue("query=breast").body("findings.code", contains("BREASTFEEDING"));
        catalogue("query=xanax")
                .body("medicines.code", contains("BENZODIAZEPINE"))
                .body("medicines[0].ingredients.name", contains("alprazolam"))
                .body("medicines[0].ingredients[0].rxcui", equalTo("596"));
        catalogue("query=infarction")
                .body("datedFindings.code", contains("MYOCARDIAL_INFARCTION"))
                .body("datedFindings[0].within.effect", equalTo("EXCLUDE"))
                .body("datedFindings[0].afterwards.effect", equalTo("REVIEW"));
        catalogue("query=clonazapam")
                .body("findings", empty())
                .body("medicines[0].ingredients.name", hasItem("clonazepam"));
        catalogue("query=nothinglikethis").body("findings", empty()).body("medicines", empty());
        catalogue("effect=DEFER")
                .body(
                        "findings.code",
                        containsInAnyOrder(
                                "INTOXICATION_TODAY", "SYSTOLIC_BLOOD_PRESSURE", "DIASTOLIC_BLOOD_PRESSURE"));
        catalogue("effect=NOTE")
                .body(
                        "medicines.code",
                        containsInAnyOrder(
                                "CYP_INDUCER",
                                "THYROID_HORMONE",
                                "ANTIHYPERTENSIVE",
                                "LAMOTRIGINE",
                                "NALTREXONE",
                                "MEMANTINE",
                                "OTHER"));
        catalogue("query=")
                .body("findings.code", hasItems("ANEURYSM", "PAST_MANIA"))
                .body("datedFindings", hasSize(6))
                .body("medicines.find { it.code == 'MAOI' }.rxcuis", hasItems("8123", "6011"))
                .body("findings.find { it.code == 'CURRENT_MANIA' }.leaves", equalTo("PAST_MANIA"))
                .body("findings.find { it.code == 'ANEURYSM' }.leaves", nullValue());
        Clinic.as("nurse")
                .get("/v1/screening-catalogue?effect=SOMETIMES")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse catalogue(String query) {
        return Clinic.as("nurse").get("/v1/screening-catalogue?" + query).then().statusCode(200);
    }

    private static ValidatableResponse ofPatient(UUID patient, String path) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.patient(patient))
                .get(path)
                .then();
    }

    private static String with(String instead, String other) {
        assertThat(ScreeningExamples.SCREENING).contains(instead);
        return ScreeningExamples.SCREENING.replace(instead, other);
    }

    private static ValidatableResponse refused(String screening, String slug) {
        return refused(Clinic.register(), screening, slug);
    }

    private static ValidatableResponse refused(UUID patient, String screening, String slug) {
        Integer before =
                Clinic.as("nurse").get("/v1/patients/{id}/screenings", patient).path("size()");
        ValidatableResponse refusal = Clinic.posting("nurse")
                .body(Clinic.dated(screening))
                .post("/v1/patients/{id}/screenings", patient)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", endsWith("/" + slug))
                .body("errors[0].right", notNullValue());
        Clinic.as("nurse").get("/v1/patients/{id}/screenings", patient).then().body("size()", equalTo(before));
        return refusal;
    }

    private static void nothingStored(UUID patient) {
        Clinic.as("nurse").get("/v1/patients/{id}/screenings", patient).then().body("size()", equalTo(0));
    }
}
