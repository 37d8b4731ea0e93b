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
        send(SCHEDULING, patient, "scheduling.ClinicalFindingRecorded", 1, """
                {"patientId":"%s","findingId":"%s","code":"PREGNANCY","effectiveAt":"%s","occurredAt":"%s"}""".formatted(
                        patient, UUID.randomUUID(), Clinic.now(), Clinic.now()));
        becomes(patient, "PREGNANCY", "UNMET");
    }

    @Test
    void anOpenHighAlertExcludesUntilItIsClosedAndThenAPhysicianSignsAnew() {
        UUID patient = Clinic.signedOff();
        UUID alert = UUID.randomUUID();
        assessment(patient, "HIGH", 1);
        send(OUTCOMES, patient, "outcomes.SafetyAlertRaised", 2, """
                {"patientId":"%s","alertId":"%s","level":"HIGH","trigger":"C_SSRS","occurredAt":"%s"}""".formatted(patient, alert, Clinic.now()));
        becomes(patient, "SUICIDE_RISK", "UNMET");
        send(OUTCOMES, patient, "outcomes.SafetyAlertClosed", 3, """
                {"patientId":"%s","alertId":"%s","level":"HIGH","closedBy":"%s","reasonCode":"EVALUATED","occurredAt":"%s"}""".formatted(
                        patient, alert, Clinic.PHYSICIAN, Clinic.now()));
        becomes(patient, "SUICIDE_RISK", "MET");
        Clinic.current(patient).then().body("result", equalTo("ELIGIBLE")).body("inForce", equalTo(false));
        Clinic.signOff(Clinic.current(patient)).then().statusCode(200).body("inForce", equalTo(true));
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

    private static void assessment(UUID patient, String level, long sequence) {
        Instant now = Clinic.now();
        send(OUTCOMES, patient, "outcomes.AssessmentRecorded", sequence, """
                {"patientId":"%s","assessmentId":"%s","version":1,"instrument":"C-SSRS","instrumentVersion":"1",
                 "valid":true,"prorated":false,"acute":false,"effectiveAt":"%s","openAlertLevel":"%s",
                 "screenPending":false,"occurredAt":"%s"}""".formatted(
                        patient, UUID.randomUUID(), now, level, now));
    }

    private static void send(String topic, UUID patient, String type, long sequence, String json) {
        Topic.send(topic, patient, "clinic.remit." + type, sequence, json);
    }
}
