package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The other signs of domain.md section 7, the help that a patient is told of, and the board of the on-call. */
@QuarkusTest
@WithStack
class SafetyFlagsTest {

    private UUID patient;

    @BeforeEach
    void aPatient() {
        patient = Clinic.patient();
    }

    @Test
    void aFindingRaisesOneHoweverOftenItIsTold() {
        UUID finding = UUID.randomUUID();
        finding(finding, "CURRENT_MANIA", "");
        finding(finding, "CURRENT_MANIA", "");
        finding(UUID.randomUUID(), "ANTICOAGULANT", "");
        finding(UUID.randomUUID(), "SYSTOLIC_BLOOD_PRESSURE", ", \"value\": 179");
        finding(UUID.randomUUID(), "SYSTOLIC_BLOOD_PRESSURE", ", \"value\": 184");
        Clinic.settled();
        alerts().then()
                .body("data.trigger", equalTo(List.of("BLOOD_PRESSURE_CRISIS", "MANIA")))
                .body("data.level", equalTo(List.of("HIGH", "HIGH")))
                .body("data[1].sourceId", equalTo(finding.toString()));
    }

    /** Each is evidence of its own, voided by itself: the reading stands when the event turns out to be something else. */
    @Test
    void aCrisisThatIsAlsoRecordedAsAnAdverseEventHasAnAlertForEach() {
        UUID finding = UUID.randomUUID();
        UUID event = UUID.randomUUID();
        finding(finding, "SYSTOLIC_BLOOD_PRESSURE", ", \"value\": 184");
        adverseEvent("AdverseEventRecorded", event, 1, "HYPERTENSIVE_CRISIS", 3);
        adverseEvent("AdverseEventCorrected", event, 2, "HYPERTENSION", 2);
        Clinic.settled();
        alerts().then()
                .body("data.trigger", equalTo(List.of("BLOOD_PRESSURE_CRISIS", "BLOOD_PRESSURE_CRISIS")))
                .body("data.find { it.sourceId == '" + finding + "' }.evidence", nullValue())
                .body("data.find { it.sourceId == '" + event + "' }.evidence", equalTo("EVIDENCE_VOIDED"));
    }

    @Test
    void aPregnancyThatRevokedTheEligibilityRaisesOne() {
        UUID determination = UUID.randomUUID();
        Clinic.tell(
                "patients.EligibilityRevoked",
                patient,
                ", \"determinationId\": \"" + determination + "\", \"reasonCodes\": [\"EXPIRED\", \"PREGNANCY\"]");
        Clinic.settled();
        alerts().then()
                .body("data", hasSize(1))
                .body("data[0].trigger", equalTo("PREGNANCY"))
                .body("data[0].level", equalTo("MODERATE"))
                .body("data[0].sourceId", equalTo(determination.toString()));
    }

    @Test
    void anAdverseEventFollowsItsNewestVersionInWhateverOrder() {
        UUID first = UUID.randomUUID();
        adverseEvent("AdverseEventCorrected", first, 2, "NAUSEA", 1);
        adverseEvent("AdverseEventRecorded", first, 1, "PSYCHOSIS", 3);
        UUID second = UUID.randomUUID();
        adverseEvent("AdverseEventRecorded", second, 1, "NAUSEA", 3);
        adverseEvent("AdverseEventCorrected", second, 2, "PSYCHOSIS", 2);
        Clinic.settled();
        alerts().then()
                .body("data.trigger", equalTo(List.of("PSYCHOSIS", "ADVERSE_EVENT")))
                .body("data.sourceId", equalTo(List.of(second.toString(), second.toString())))
                .body("data[0].evidence", nullValue())
                .body("data[1].evidence", equalTo("EVIDENCE_VOIDED"));
        Clinic.tell(
                "scheduling.AdverseEventVoided",
                patient,
                ", \"adverseEventId\": \"" + second + "\", \"version\": 3, \"reasonCode\": \"ENTERED_IN_ERROR\"");
        Clinic.settled();
        alerts().then().body("data.evidence", equalTo(List.of("EVIDENCE_VOIDED", "EVIDENCE_VOIDED")));
    }

    @Test
    void aCourseThatGetsWorseRaisesOneWithItsSecondScoreAndLosesItWithTheScore() {
        OpenCourse course = OpenCourse.underWay(); // baseline 20
        course.score(30, 26);
        assertThat(worsening(course)).isEmpty();
        Response second = course.score(37, 27);
        course.score(44, 27).then().statusCode(201); // still the same row
        assertThat(worsening(course)).hasSize(1);
        Clinic.as("nurse")
                .get("/v1/alerts?patientId={id}", course.patient)
                .then()
                .body("data[0].level", equalTo("MODERATE"))
                .body("data[0].sourceId", equalTo(second.path("id")));
        Clinic.voided(second).then().statusCode(200);
        Response after = Clinic.as("nurse").get("/v1/alerts?patientId={id}", course.patient);
        after.then()
                .body("data.find { it.sourceId == '" + second.path("id") + "' }.evidence", equalTo("EVIDENCE_VOIDED"));
        // the score of day 44 is now the second of the row
        assertThat(worsening(course)).hasSize(2);
    }

    @Test
    void scoresThatArriveInAnotherOrderEndInTheSameAlert() {
        OpenCourse course = OpenCourse.underWay();
        course.score(44, 27);
        course.score(37, 27); // now these two are a row, and the later one is its second
        Response first = course.score(30, 26); // and now the one of day 37
        first.then().statusCode(201);
        Response alerts = Clinic.as("nurse").get("/v1/alerts?patientId={id}", course.patient);
        List<String> standing = alerts.path("data.findAll { it.evidence == null }.sourceId");
        List<String> voided = alerts.path("data.findAll { it.evidence != null }.sourceId");
        assertThat(standing).hasSize(1);
        assertThat(voided).hasSize(1).doesNotContainAnyElementsOf(standing);
    }

    @Test
    void aPatientReadsWhereHelpIsAlsoWhenNoAlertIsRaised() {
        Clinic.postingAsPatient(patient)
                .body(Clinic.phq9(patient, 0))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .body("crisisHelp", nullValue());
        Clinic.postingAsPatient(patient)
                .body(qids("{\"12\": 1, " + others() + "}"))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .body("alerts", hasSize(0))
                .body("crisisHelp.message", containsString("do not wait"))
                .body("crisisHelp.contacts.phone", hasItems("988", "911"))
                .body("crisisHelp.contacts[0].about", notNullValue());
        Clinic.postingAsPatient(patient)
                .body(qids("{" + others() + "}")) // the question is left out
                .post("/v1/assessments?allowDuplicate=true")
                .then()
                .statusCode(201)
                .body("crisisHelp.contacts", hasSize(2));
    }

    @Test
    void theBoardOfASiteShowsTheLongestOverdueFirstPageByPage() {
        UUID site = UUID.randomUUID();
        List<String> raised = new ArrayList<>();
        for (int item : new int[] {1, 3, 2}) { // within 24 h, 1 h, 4 h
            UUID each = Clinic.patient();
            OnCallTest.startCourse(each, site);
            raised.add(Clinic.post("nurse", Clinic.phq9(each, item)).path("alerts[0].id"));
        }
        UUID elsewhere = Clinic.patient();
        OnCallTest.startCourse(elsewhere, UUID.randomUUID());
        Clinic.post("nurse", Clinic.screening(elsewhere, true)).then().statusCode(201);
        String inHand = raised.get(1);
        String board = "/v1/alerts?order=URGENT&siteId=" + site;
        assertThat(Clinic.as("nurse").get(board).<List<String>>path("data.id"))
                .containsExactly(raised.get(1), raised.get(2), raised.get(0));
        Clinic.posting("nurse")
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/v1/alerts/{id}/acknowledgement", inHand)
                .then()
                .statusCode(200);
        List<String> seen = new ArrayList<>();
        String page = board + "&limit=1&level=LOW";
        while (page != null) {
            Response answer = Clinic.as("nurse").urlEncodingEnabled(false).get(page);
            answer.then().statusCode(200).body("data", hasSize(1)).body("data[0].siteId", equalTo(site.toString()));
            seen.add(answer.path("data[0].id"));
            String link = answer.header("Link");
            page = link == null ? null : link.replaceAll("<(.*)>.*", "$1");
        }
        assertThat(seen).containsExactly(raised.get(2), raised.get(0), inHand);
        Clinic.as("nurse").get("/v1/alerts?siteId={id}&level=HIGH", site).then().body("data", hasSize(0));
        Clinic.as("nurse").get(board + "&cursor=" + "bm9uc2Vuc2U").then().statusCode(400);
    }

    @Test
    void aSiteThatIsHeardOfLaterIsWhereTheAlertShows() {
        String alert = Clinic.post("nurse", Clinic.phq9(patient, 1)).path("alerts[0].id");
        alerts().then().body("data[0].siteId", nullValue());
        UUID site = UUID.randomUUID();
        OnCallTest.startCourse(patient, site);
        Clinic.as("nurse").get("/v1/alerts?siteId={id}", site).then().body("data[0].id", equalTo(alert));
    }

    private Response alerts() {
        return Clinic.as("nurse").get("/v1/alerts?patientId={id}", patient);
    }

    private static List<String> worsening(OpenCourse course) {
        return Clinic.as("nurse")
                .get("/v1/alerts?patientId={id}", course.patient)
                .path("data.findAll { it.trigger == 'WORSENING' }.id");
    }

    private void finding(UUID id, String code, String more) {
        Clinic.tell("scheduling.ClinicalFindingRecorded", patient, """
                , "findingId": "%s", "code": "%s", "effectiveAt": "%s\"%s""".formatted(id, code, Clinic.now(), more));
    }

    private void adverseEvent(String event, UUID id, int version, String code, int grade) {
        Clinic.tell("scheduling." + event, patient, """
                , "adverseEventId": "%s", "version": %d, "code": "%s", "grade": %d, "serious": false,
                "resolved": true, "effectiveAt": "%s\"""".formatted(id, version, code, grade, Clinic.now()));
    }

    private String qids(String items) {
        return Clinic.scale(
                patient, "QIDS-SR16", "PATIENT", Clinic.now().minus(Duration.ofMinutes(1)), "\"items\": " + items);
    }

    private static String others() {
        List<String> items = new ArrayList<>();
        for (int item = 1; item <= 16; item++) {
            if (item != 12) {
                items.add("\"" + item + "\": 0");
            }
        }
        return String.join(", ", items);
    }
}
