package clinic.remit.patients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.Topic;
import clinic.remit.localstack.testing.WithStack;
import clinic.remit.patients.screening.ScreeningExamples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the other services tell; a test plays them. */
@QuarkusTest
@WithStack
class FactsOverTheBusTest {

    private static final String SCHEDULING = "remit.scheduling";
    private static final String OUTCOMES = "remit.outcomes";

    @Test
    void whileACourseIsOpenABetterScoreChangesNothingAndAfterItAReviewIsAskedFor() {
        UUID patient = Clinic.signedOff();
        UUID course = UUID.randomUUID();
        courseStarted(patient, course, Clinic.current(patient).path("id"));
        adverseEvent(patient, course, "NAUSEA", 1, 2);
        Clinic.screen(patient, ScreeningExamples.SCREENING.replace("\"total\": 19", "\"total\": 3"));
        Clinic.current(patient)
                .then()
                .body("result", equalTo("ELIGIBLE"))
                .body("inForce", equalTo(true))
                .body("criteria.find { it.code == 'SEVERITY' }.status", equalTo("MET"));
        send(SCHEDULING, patient, "scheduling.CourseCompleted", 3, """
                {"patientId":"%s","courseId":"%s","reasonCode":"SUSTAINED_REMISSION","injectionsGiven":5,
                 "injectionsSpared":1,"occurredAt":"%s"}""".formatted(patient, course, Clinic.now()));
        becomes(patient, "PRIOR_COURSE", "REVIEW");
        Clinic.current(patient)
                .then()
                .body("result", equalTo("NEEDS_REVIEW"))
                .body("signedOff", equalTo(false))
                .body("criteria.find { it.code == 'SEVERITY' }.status", equalTo("REVIEW"));
        Published.about(
                patient,
                "PatientRegistered",
                "ConsentGiven",
                "EligibilityDetermined",
                "EligibilitySignedOff",
                "EligibilityDetermined", // with the new screening; the sign-off carries over
                "EligibilityDetermined");
    }

    @Test
    void aGraveAdverseEventRevokesOnceHoweverOftenItIsTold() {
        UUID patient = Clinic.signedOff();
        UUID event = UUID.randomUUID();
        String json = """
                {"patientId":"%s","adverseEventId":"%s","version":1,"code":"SYNCOPE","grade":3,"serious":false,
                 "resolved":true,"effectiveAt":"%s","occurredAt":"%s"}""".formatted(patient, event, Clinic.now(), Clinic.now());
        UUID eventId = UUID.randomUUID();
        Topic.send(SCHEDULING, patient, "clinic.remit.scheduling.AdverseEventRecorded", 1, json, eventId);
        Topic.send(SCHEDULING, patient, "clinic.remit.scheduling.AdverseEventRecorded", 1, json, eventId);
        becomes(patient, "ADVERSE_EVENT_SYNCOPE", "REVIEW");
        send(SCHEDULING, patient, "scheduling.AdverseEventVoided", 2, """
                {"patientId":"%s","adverseEventId":"%s","version":2,"reasonCode":"WRONG_PATIENT","occurredAt":"%s"}""".formatted(patient, event, Clinic.now()));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Clinic.current(patient).path("result").equals("ELIGIBLE"));
        List<Message> events = Published.about(
                patient,
                "PatientRegistered",
                "ConsentGiven",
                "EligibilityDetermined",
                "EligibilitySignedOff",
                "EligibilityRevoked",
                "EligibilityDetermined",
                "EligibilityDetermined");
        assertThat(events.get(4).data().at("/reasons/0/code").asText()).isEqualTo("ADVERSE_EVENT_SYNCOPE");
        assertThat(events.get(4).data().at("/reasons/0/missing").asBoolean()).isFalse();
        assertThat(events.get(4).data().at("/reasons/0/sourceId").asText()).isEqualTo(event.toString());
    }

    @Test
    void aFindingAtASessionRevokes() {
        UUID patient = Clinic.signedOff();
        finding(patient, "PREGNANCY", "", 1);
        becomes(patient, "PREGNANCY", "UNMET");
    }

    @Test
    void aBloodPressureAtASessionDefersThatSessionAndNotTheTreatment() {
        UUID patient = Clinic.signedOff();
        finding(patient, "SYSTOLIC_BLOOD_PRESSURE", ",\"value\":184", 1);
        becomes(patient, "SYSTOLIC_BLOOD_PRESSURE", "MET");
        Clinic.current(patient).then().body("inForce", equalTo(true));
        finding(patient, "CRAVING", "", 2);
        becomes(patient, "CRAVING", "REVIEW");
        Clinic.current(patient).then().body("inForce", equalTo(false));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"C_SSRS, SUICIDE_RISK, SAFETY_ALERT", "BLOOD_PRESSURE_CRISIS, SAFETY_ALERT, SUICIDE_RISK"})
    void anOpenHighAlertExcludesUntilItIsClosedAndThenAPhysicianSignsAnew(
            String trigger, String criterion, String other) {
        UUID patient = Clinic.signedOff();
        UUID alert = UUID.randomUUID();
        raised(patient, alert, trigger, 1);
        becomes(patient, criterion, "UNMET");
        Clinic.current(patient)
                .then()
                .body("criteria.find { it.code == '" + other + "' }.status", equalTo("MET"))
                .body("criteria.find { it.code == '" + criterion + "' }.facts[0].value", equalTo(trigger))
                .body("criteria.find { it.code == '" + criterion + "' }.facts[0].source", equalTo(alert.toString()));
        assertThat(Published.about(
                                patient,
                                "PatientRegistered",
                                "ConsentGiven",
                                "EligibilityDetermined",
                                "EligibilitySignedOff",
                                "EligibilityRevoked",
                                "EligibilityDetermined")
                        .get(4)
                        .data()
                        .get("reasonCodes")
                        .toString())
                .isEqualTo("[\"" + criterion + "\"]");
        closed(patient, alert, 2);
        becomes(patient, criterion, "MET");
        Clinic.current(patient).then().body("result", equalTo("ELIGIBLE")).body("inForce", equalTo(false));
        Clinic.signOff(Clinic.current(patient)).then().statusCode(200).body("inForce", equalTo(true));
    }

    @Test
    void anAlertThatWaitedAsADeadLetterIsJudgedByItsTriggerAndStaysClosedOnceItIs() {
        UUID patient = Clinic.signedOff();
        UUID alert = UUID.randomUUID();
        send(OUTCOMES, patient, "outcomes.SafetyAlertEscalated", 1, """
                {"patientId":"%s","alertId":"%s","level":"HIGH","occurredAt":"%s"}""".formatted(patient, alert, Clinic.now()));
        becomes(patient, "SAFETY_ALERT", "UNMET");
        raised(patient, alert, "SUICIDE_ITEM", 2);
        becomes(patient, "SUICIDE_RISK", "UNMET");
        Clinic.current(patient).then().body("criteria.find { it.code == 'SAFETY_ALERT' }.status", equalTo("MET"));
        closed(patient, alert, 3);
        becomes(patient, "SUICIDE_RISK", "MET");
        raised(patient, alert, "SUICIDE_ITEM", 4);
        raised(patient, UUID.randomUUID(), "MANIA", 5);
        becomes(patient, "SAFETY_ALERT", "UNMET");
        Clinic.current(patient).then().body("criteria.find { it.code == 'SUICIDE_RISK' }.status", equalTo("MET"));
    }

    @Test
    void theRecordHasWhatTheServicesToldAsTheyHadToldItThen() {
        UUID patient = Clinic.signedOff();
        UUID course = UUID.randomUUID();
        courseStarted(patient, course, Clinic.current(patient).path("id"));
        adverseEvent(patient, course, "NAUSEA", 2, 2);
        UUID alert = UUID.randomUUID();
        send(OUTCOMES, patient, "outcomes.SafetyAlertRaised", 1, """
                {"patientId":"%s","alertId":"%s","level":"LOW","trigger":"C_SSRS","occurredAt":"%s"}""".formatted(patient, alert, Clinic.now()));
        await().atMost(Duration.ofSeconds(20)).until(() -> Rows.count("safety_alert", alert) == 1);
        String then = Clinic.now().toString();
        send(OUTCOMES, patient, "outcomes.SafetyAlertClosed", 2, """
                {"patientId":"%s","alertId":"%s","level":"LOW","closedBy":"%s","reasonCode":"EVALUATED","occurredAt":"%s"}""".formatted(
                        patient, alert, Clinic.PHYSICIAN, Clinic.now()));
        await().atMost(Duration.ofSeconds(20)).until(() -> record(patient).path("safetyAlerts[0].closed"));
        Clinic.as("auditor")
                .queryParam("at", then)
                .get("/v1/patients/{id}/record", patient)
                .then()
                .statusCode(200)
                .body("courses.id", contains(course.toString()))
                .body("courses[0].endedAt", equalTo(null))
                .body("treatmentFindings.code", contains("NAUSEA"))
                .body("treatmentFindings[0].grade", equalTo(2))
                .body("safetyAlerts.id", contains(alert.toString()))
                .body("safetyAlerts[0].trigger", equalTo("C_SSRS"))
                .body("safetyAlerts[0].closed", equalTo(false));
    }

    private static Response record(UUID patient) {
        return Clinic.as("auditor").get("/v1/patients/{id}/record", patient);
    }

    private static void becomes(UUID patient, String criterion, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> status.equals(
                        Clinic.current(patient).path("criteria.find { it.code == '" + criterion + "' }?.status")));
    }

    private static void courseStarted(UUID patient, UUID course, String determination) {
        Instant now = Clinic.now();
        send(SCHEDULING, patient, "scheduling.CourseStarted", 1, """
                {"patientId":"%s","courseId":"%s","siteId":"%s","timeZone":"America/New_York","prescriberId":"%s",
                 "determinationId":"%s","primaryInstrument":"PHQ-9","primaryInstrumentVersion":"1",
                 "startDoseMgPerKg":0.5,"capDoseMgPerKg":1.0,"maximumInjections":10,"leastIntervalHours":48,
                 "startedAt":"%s","occurredAt":"%s"}""".formatted(
                        patient, course, UUID.randomUUID(), Clinic.PHYSICIAN, determination, now, now));
    }

    /** Sent after the course's start under the same key, it also tells when that was taken in. */
    private static void adverseEvent(UUID patient, UUID course, String code, int grade, long sequence) {
        UUID probe = UUID.randomUUID();
        Instant now = Clinic.now();
        send(SCHEDULING, patient, "scheduling.AdverseEventRecorded", sequence, """
                {"patientId":"%s","courseId":"%s","adverseEventId":"%s","version":1,"code":"%s","grade":%d,
                 "serious":false,"resolved":true,"effectiveAt":"%s","occurredAt":"%s"}""".formatted(
                        patient, course, probe, code, grade, now, now));
        await().atMost(Duration.ofSeconds(20)).until(() -> Rows.count("reported_finding", probe) == 1);
    }

    private static void finding(UUID patient, String code, String value, long sequence) {
        send(SCHEDULING, patient, "scheduling.ClinicalFindingRecorded", sequence, """
                {"patientId":"%s","findingId":"%s","code":"%s"%s,"effectiveAt":"%s","occurredAt":"%s"}""".formatted(
                        patient, UUID.randomUUID(), code, value, Clinic.now(), Clinic.now()));
    }

    private static void raised(UUID patient, UUID alert, String trigger, long sequence) {
        send(OUTCOMES, patient, "outcomes.SafetyAlertRaised", sequence, """
                {"patientId":"%s","alertId":"%s","level":"HIGH","trigger":"%s","occurredAt":"%s"}""".formatted(
                        patient, alert, trigger, Clinic.now()));
    }

    private static void closed(UUID patient, UUID alert, long sequence) {
        send(OUTCOMES, patient, "outcomes.SafetyAlertClosed", sequence, """
                {"patientId":"%s","alertId":"%s","level":"HIGH","closedBy":"%s","reasonCode":"EVALUATED","occurredAt":"%s"}""".formatted(
                        patient, alert, Clinic.PHYSICIAN, Clinic.now()));
    }

    private static void send(String topic, UUID patient, String type, long sequence, String json) {
        Topic.send(topic, patient, "clinic.remit." + type, sequence, json);
    }
}
