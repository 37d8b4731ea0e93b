package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Alerts from the sign of danger to the physician's close: domain.md section 7. */
@QuarkusTest
@WithStack
class AlertsTest {

    private UUID patient;

    @BeforeEach
    void aPatient() {
        patient = Clinic.patient();
    }

    @Test
    void aPatientWhoAnswersItemNineGetsTheCrisisContactsWithTheAnswer() {
        Clinic.postingAsPatient(patient)
                .body(Clinic.phq9(patient, 1))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .body("screenNeeded", equalTo(true))
                .body("alerts", hasSize(1))
                .body("alerts[0].level", equalTo("LOW"))
                .body("alerts[0].trigger", equalTo("SUICIDE_ITEM"))
                .body("alerts[0].crisisContacts.phone", hasItems("988", "911"));
        List<Message> told = Published.about(patient, "SafetyAlertRaised", "AssessmentRecorded");
        assertThat(told.get(1).data().get("openAlertLevel").asText()).isEqualTo("LOW");
        assertThat(told.get(1).data().get("screenPending").asBoolean()).isTrue();
    }

    @Test
    void aScreeningAnswersTheSuicideItem() {
        Clinic.post("nurse", Clinic.phq9(patient, 2)).then().body("alerts[0].acknowledgeBy", notNullValue());
        Clinic.as("nurse")
                .get("/v1/patients/{id}/due-assessments", patient)
                .then()
                .body("[0].instrument", equalTo("C-SSRS"))
                .body("[0].why", equalTo("SCREEN"));
        Clinic.post("nurse", Clinic.screening(patient, false))
                .then()
                .statusCode(201)
                .body("band", equalTo("NONE"))
                .body("alerts", hasSize(0));
        Clinic.as("nurse")
                .get("/v1/patients/{id}/due-assessments", patient)
                .then()
                .body("$", hasSize(0));
        open().then().body("data", hasSize(1)); // a physician closes it, nothing else does
    }

    @Test
    void aScreeningBeforeTheSuicideItemDoesNotAnswerIt() {
        Instant earlier = Clinic.now().minus(Duration.ofMinutes(10));
        Clinic.post(
                        "nurse",
                        Clinic.scale(
                                patient, "C-SSRS", "CLINICIAN", earlier, "\"items\": " + Clinic.screenerItems(false)))
                .then()
                .statusCode(201);
        Clinic.post("nurse", Clinic.phq9(patient, 3)).then().statusCode(201);
        Clinic.as("nurse")
                .get("/v1/patients/{id}/due-assessments", patient)
                .then()
                .body("[0].why", equalTo("SCREEN"));
    }

    @Test
    void aHighAlertIsAcknowledgedByTheNurseAndClosedByAPhysicianAlone() {
        Response raised = Clinic.post("nurse", Clinic.screening(patient, true));
        raised.then().body("alerts[0].level", equalTo("HIGH")).body("alerts[0].trigger", equalTo("C_SSRS"));
        String id = raised.path("alerts[0].id");
        act("coordinator", id, 0, "acknowledgement", "{}").then().statusCode(403);
        act("nurse", id, 0, "acknowledgement", "{}")
                .then()
                .statusCode(200)
                .body("acknowledgedAt", notNullValue())
                .body("closedAt", nullValue());
        act("nurse", id, 1, "acknowledgement", "{}")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://remit.clinic/problems/alert-in-hand"));
        for (String role : List.of("nurse", "therapist", "administrator", "patient")) {
            act(role, id, 1, "closing", "{\"reasonCode\": \"EVALUATED\", \"done\": \"seen\"}")
                    .then()
                    .statusCode(403);
        }
        act("physician", id, 1, "closing", "{\"reasonCode\": \"EVALUATED\", \"done\": \"seen\"}")
                .then()
                .statusCode(200)
                .body("closedBy", equalTo(Clinic.PHYSICIAN.toString()))
                .body("done", equalTo("seen"));
        act("physician", id, 2, "closing", "{\"reasonCode\": \"EVALUATED\", \"done\": \"seen\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://remit.clinic/problems/alert-closed"));
        open().then().body("data", hasSize(0));
        Published.about(
                patient, "SafetyAlertRaised", "AssessmentRecorded", "SafetyAlertAcknowledged", "SafetyAlertClosed");
    }

    @Test
    void anAlertThatNobodyTakesInHandEscalatesOnceWhenItIsDue() {
        Response raised = Clinic.post("nurse", Clinic.screening(patient, true));
        Instant due = Instant.parse(raised.path("alerts[0].acknowledgeBy"));
        assertThat(Duration.between(Instant.parse(raised.path("alerts[0].raisedAt")), due))
                .isEqualTo(Duration.ofMinutes(15));
        Clinic.moveClockBy(Duration.ofMinutes(14));
        open().then().body("data[0].escalatedAt", nullValue());
        Clinic.moveClockBy(Duration.ofMinutes(1).plusSeconds(1));
        open().then().body("data[0].escalatedAt", notNullValue());
        Clinic.moveClockBy(Duration.ofMinutes(20));
        Published.about(patient, "SafetyAlertRaised", "AssessmentRecorded", "SafetyAlertEscalated");
    }

    @Test
    void takenInHandItDoesNotEscalate() {
        Response raised = Clinic.post("nurse", Clinic.screening(patient, true));
        act("therapist", raised.path("alerts[0].id"), 0, "acknowledgement", "{}")
                .then()
                .statusCode(200);
        Clinic.moveClockBy(Duration.ofMinutes(16));
        open().then().body("data[0].escalatedAt", nullValue());
    }

    @Test
    void aScreeningCorrectedDownwardLeavesItsAlertOpenWithoutEvidence() {
        Response raised = Clinic.post("nurse", Clinic.screening(patient, true));
        Response corrected = Clinic.correct("nurse", raised, correction(false));
        corrected.then().statusCode(200).body("band", equalTo("NONE"));
        open().then()
                .body("data", hasSize(1))
                .body("data[0].level", equalTo("HIGH"))
                .body("data[0].evidence", equalTo("EVIDENCE_VOIDED"))
                .body("data[0].closedAt", nullValue());
        Response again = Clinic.correct("nurse", corrected, correction(true));
        again.then().statusCode(200).body("alerts", hasSize(0)); // the same one, which is still open
        open().then().body("data", hasSize(1)).body("data[0].evidence", nullValue());
        Clinic.voided(again).then().statusCode(200);
        open().then().body("data", hasSize(1)).body("data[0].evidence", equalTo("EVIDENCE_VOIDED"));
    }

    @Test
    void afterAnAlertWasClosedForWantOfEvidenceTheEvidenceRaisesItAnew() {
        Response raised = Clinic.post("nurse", Clinic.screening(patient, true));
        Response corrected = Clinic.correct("nurse", raised, correction(false));
        act("physician", raised.path("alerts[0].id"), 1, "closing", "{\"reasonCode\": \"MISTYPED\", \"done\": \"-\"}")
                .then()
                .statusCode(200);
        Clinic.correct("nurse", corrected, correction(true))
                .then()
                .statusCode(200)
                .body("alerts[0].level", equalTo("HIGH"));
        open().then().body("data", hasSize(1));
    }

    @Test
    void aSuicideItemCorrectedUpwardIsANewAlertThoughTheFirstIsInHand() {
        Response raised = Clinic.post("nurse", Clinic.phq9(patient, 1));
        String first = raised.path("alerts[0].id");
        act("nurse", first, 0, "acknowledgement", "{}").then().statusCode(200);
        Response worse = Clinic.correct("nurse", raised, suicideItem(3));
        worse.then()
                .statusCode(200)
                .body("alerts.trigger", equalTo(List.of("SUICIDE_ITEM")))
                .body("alerts[0].acknowledgedAt", nullValue());
        String second = worse.path("alerts[0].id");
        assertThat(Duration.between(
                        Instant.parse(worse.path("alerts[0].raisedAt")),
                        Instant.parse(worse.path("alerts[0].acknowledgeBy"))))
                .isEqualTo(Duration.ofHours(1));
        Response lessBad = Clinic.correct("nurse", worse, suicideItem(2));
        lessBad.then().statusCode(200).body("alerts", hasSize(0)); // never lowered
        Clinic.correct("nurse", lessBad, suicideItem(3))
                .then()
                .statusCode(200)
                .body("alerts", hasSize(0)); // the same one, which is still open
        open().then().body("data.id", equalTo(List.of(second, first))).body("data.evidence", everyItem(nullValue()));
        Clinic.moveClockBy(Duration.ofMinutes(61));
        open().then().body("data[0].escalatedAt", notNullValue()).body("data[1].escalatedAt", nullValue());
        Published.about(
                patient,
                "SafetyAlertRaised",
                "AssessmentRecorded",
                "SafetyAlertAcknowledged",
                "SafetyAlertRaised",
                "AssessmentCorrected",
                "AssessmentCorrected",
                "AssessmentCorrected",
                "SafetyAlertEscalated");
    }

    @Test
    void aSuicideItemCorrectedUpwardIsANewAlertThoughAPhysicianClosedTheFirst() {
        Response raised = Clinic.post("nurse", Clinic.phq9(patient, 1));
        act("physician", raised.path("alerts[0].id"), 0, "closing", "{\"reasonCode\": \"CALLED\", \"done\": \"-\"}")
                .then()
                .statusCode(200);
        Clinic.correct("nurse", raised, suicideItem(2)).then().statusCode(200).body("alerts", hasSize(1));
        open().then().body("data", hasSize(1)).body("data[0].closedAt", nullValue());
    }

    @Test
    void aGraveAdverseEventRaisesOneAndItsCorrectionTakesTheEvidence() {
        OpenCourse course = OpenCourse.ofNewPatient();
        UUID event = UUID.randomUUID();
        course.adverseEvent("AdverseEventRecorded", event, 1, 3);
        Clinic.settled();
        open(course.patient)
                .then()
                .body("data[0].level", equalTo("MODERATE"))
                .body("data[0].trigger", equalTo("ADVERSE_EVENT"))
                .body("data[0].evidence", nullValue());
        course.adverseEvent("AdverseEventCorrected", event, 2, 1);
        course.adverseEvent("AdverseEventRecorded", event, 1, 3); // late, and older than what is known
        Clinic.settled();
        open(course.patient).then().body("data", hasSize(1)).body("data[0].evidence", equalTo("EVIDENCE_VOIDED"));
        course.recommendation().then().body("codes", equalTo(List.of("NO_DATA")));
    }

    @Test
    void aLongListComesInPages() {
        for (int i = 0; i < 3; i++) {
            Clinic.post("nurse", Clinic.phq9(patient, 1)).then().statusCode(201);
        }
        Response first = Clinic.as("nurse").get("/v1/alerts?patientId={id}&limit=2", patient);
        first.then().body("data", hasSize(2)).header("Link", notNullValue());
        String next = first.header("Link").replaceAll("<(.*)>.*", "$1");
        Response second = Clinic.as("nurse").urlEncodingEnabled(false).get(next);
        second.then().statusCode(200).body("data", hasSize(1)).body("next", nullValue());
        assertThat(first.<List<String>>path("data.id")).doesNotContain(second.<String>path("data[0].id"));
        Clinic.as("nurse").get("/v1/alerts?cursor=nonsense").then().statusCode(400);
        Clinic.as("nurse").get("/v1/alerts?limit=0").then().statusCode(400);
    }

    @Test
    void aPatientListsNoAlerts() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.patient(patient))
                .get("/v1/alerts?patientId={id}", patient)
                .then()
                .statusCode(403);
    }

    private static String correction(boolean intent) {
        return "{\"reason\": \"misread\", \"items\": " + Clinic.screenerItems(intent) + "}";
    }

    private static String suicideItem(int answer) {
        return "{\"reason\": \"misread\", \"items\": " + Clinic.phq9Items(answer) + "}";
    }

    private static Response act(String role, String alert, int version, String what, String body) {
        return Clinic.posting(role)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/alerts/{id}/" + what, alert);
    }

    private Response open() {
        return open(patient);
    }

    private static Response open(UUID patient) {
        return Clinic.as("nurse").get("/v1/alerts?patientId={id}", patient);
    }
}
