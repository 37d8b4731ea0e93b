package clinic.remit.scheduling.api;

import static clinic.remit.events.outcomes.RecommendationKind.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.events.patients.PatientStatus;
import clinic.remit.events.patients.PatientStatusChanged;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Psychotherapy, integration and goals go beside the injections; visits follow the stop by themselves. */
@QuarkusTest
@WithStack
class SupportTest {

    private static final String REASON = "{\"reasonCode\":\"ENTERED_IN_ERROR\"}";

    private static ValidatableResponse support(Visit visit) {
        return Clinic.as("nurse")
                .get("/v1/courses/" + visit.course + "/support")
                .then()
                .statusCode(200);
    }

    private static Response session(UUID id) {
        return Clinic.as("nurse").get("/v1/support-sessions/" + id);
    }

    private static Response change(String role, UUID session, String step, String body) {
        return Clinic.post(
                role, "/v1/support-sessions/" + session + step, session(session).header("ETag"), body);
    }

    private static Response goal(UUID id) {
        return Clinic.as("therapist").get("/v1/support-goals/" + id);
    }

    private static Response changeGoal(UUID goal, String step) {
        return Clinic.post(
                "therapist", "/v1/support-goals/" + goal + step, goal(goal).header("ETag"), REASON);
    }

    private static Response progress(UUID goal, String body) {
        return Clinic.post("therapist", "/v1/support-goals/" + goal + "/progress", body);
    }

    /** The physician accepts to stop: the course is completed. */
    private static void stop(Visit visit) {
        UUID stop = Recommended.tell(visit.patient, visit.course, STOP, 1);
        Clinic.awaitHolds(visit.course, "RECOMMENDATION");
        visit.decide(stop, 1, "ACCEPTED").then().statusCode(201);
    }

    private static List<String> visitsAfterStop(Visit visit, String state) {
        return support(visit)
                .extract()
                .path("sessions.findAll { it.kind == 'FOLLOW_UP' && it.state == '%s' }.id".formatted(state));
    }

    private static String standing(Visit visit, String part, String rule) {
        return support(visit).extract().path("%s.find { it.rule == '%s' }?.standing".formatted(part, rule));
    }

    @Test
    void aPreparationIsDueUntilItIsHeld() {
        Visit visit = Visit.booked();
        assertThat(standing(visit, "due", "PREPARATION_BEFORE_FIRST_DOSE")).isEqualTo("DUE");
        UUID session = visit.support.planned("PREPARATION", visit.support.freeTime());
        change("coordinator", session, "/outcome", "{\"outcome\":\"HELD\"}")
                .then()
                .statusCode(403);
        change("therapist", session, "/outcome", "{\"outcome\":\"HELD\",\"note\":\"N-2\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("settledBy", notNullValue());
        support(visit)
                .body("due", hasSize(0))
                .body("plan[0].standing", equalTo("DONE"))
                .body("plan[0].supportSessionId", equalTo(session.toString()))
                .body("plan[0].reason", equalTo("one preparation before the first dose"))
                .body("policyVersion", equalTo("2026-11-1"));
        change("nurse", session, "/outcome", "{\"outcome\":\"MISSED\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"));
        change("therapist", session, "/voiding", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("voided.reasonCode", equalTo("ENTERED_IN_ERROR"));
        assertThat(standing(visit, "due", "PREPARATION_BEFORE_FIRST_DOSE")).isEqualTo("DUE");
        change("therapist", session, "/voiding", REASON).then().statusCode(409);
    }

    @Test
    void aDoseAsksForIntegrationAndPsychotherapy() {
        Visit visit = Visit.dosed();
        support(visit)
                .body("due.rule", contains("REGULAR_PSYCHOTHERAPY"))
                .body("plan.rule", hasItem("INTEGRATION_AFTER_DOSE"))
                .body(
                        "plan.find { it.rule == 'INTEGRATION_AFTER_DOSE' }.doseSessionId",
                        equalTo(visit.session.toString()));
        visit.support.planned("INTEGRATION", Clinic.now().plus(Duration.ofHours(30)));
        assertThat(standing(visit, "plan", "INTEGRATION_AFTER_DOSE")).isEqualTo("PLANNED");
    }

    @Test
    void notesAreForThoseWhoTreatAndAPatientReadsTheOwnRecordAlone() {
        Visit visit = Visit.booked();
        UUID session = visit.support.planned("PSYCHOTHERAPY_CBT", visit.support.freeTime());
        session(session).then().body("note", equalTo("N-1"));
        for (String path : List.of("/v1/support-sessions/" + session, "/v1/courses/" + visit.course + "/support")) {
            for (String token : List.of(Tokens.patient(visit.patient), Tokens.of("coordinator"))) {
                String read = RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
                assertThat(read).contains(session.toString()).doesNotContain("N-1");
            }
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.patient(UUID.randomUUID()))
                    .get(path)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aPatientIsInOneSupportSessionAtATimeAndAMoveKeepsWhereItWas() {
        Visit visit = Visit.booked();
        Instant start = Clinic.now().plus(Duration.ofDays(3));
        UUID session = visit.support.planned("PSYCHOTHERAPY_BA", start);
        String other = "{\"kind\":\"OTHER\",\"startsAt\":\"%s\",\"therapistId\":\"%s\"}"
                .formatted(start.plus(Duration.ofMinutes(49)), UUID.randomUUID());
        Clinic.post("therapist", "/v1/courses/" + visit.course + "/support-sessions", other)
                .then()
                .statusCode(409)
                .body("type", endsWith("/patient-busy"));
        Instant later = start.plus(Duration.ofMinutes(20));
        change("coordinator", session, "/rescheduling", "{\"startsAt\":\"%s\"}".formatted(later))
                .then()
                .statusCode(200)
                .body("startsAt", equalTo(later.toString()))
                .body("moves", hasSize(1))
                .body("moves[0].startsAt", equalTo(start.toString()));
        change("therapist", session, "/outcome", "{\"outcome\":\"HELD\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/too-early"));
        change("coordinator", session, "/cancellation", "{\"reasonCode\":\"PATIENT_ASKED\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("reasonCode", equalTo("PATIENT_ASKED"));
        Clinic.post("therapist", "/v1/courses/" + visit.course + "/support-sessions", other)
                .then()
                .statusCode(201)
                .body("endsAt", equalTo(start.plus(Duration.ofMinutes(99)).toString()));
    }

    @Test
    void anAcceptedStopPlansVisitsThatACoordinatorMovesAndTellsOf() {
        Visit visit = Visit.booked();
        stop(visit);
        List<String> visits = visitsAfterStop(visit, "PLANNED");
        assertThat(visits).hasSize(18);
        UUID first = UUID.fromString(visits.get(0));
        session(first)
                .then()
                .body("dueOn", notNullValue())
                .body("plannedBy", nullValue())
                .body("therapistId", nullValue());
        String dueOn = session(first).path("dueOn");
        change(
                        "coordinator",
                        first,
                        "/rescheduling",
                        "{\"startsAt\":\"%s\",\"therapistId\":\"%s\"}"
                                .formatted(Clinic.now().plus(Duration.ofDays(9)), Clinic.PHYSICIAN))
                .then()
                .statusCode(200)
                .body("dueOn", equalTo(dueOn))
                .body("therapistId", equalTo(Clinic.PHYSICIAN.toString()));
        UUID second = UUID.fromString(visits.get(1));
        change("coordinator", second, "/rescheduling", "{\"startsAt\":\"%s\"}".formatted(visit.support.freeTime()))
                .then()
                .statusCode(200);
        change("coordinator", second, "/outcome", "{\"outcome\":\"MISSED\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("MISSED"));
        assertThat(visitsAfterStop(visit, "PLANNED")).hasSize(17);
    }

    @Test
    void aScoreAfterTheStopIsTakenForTheVisitOfItsDay() {
        Visit visit = Visit.booked();
        stop(visit);
        visit.score(Clinic.now().plus(Duration.ofDays(8)));
        await().untilAsserted(() -> support(visit)
                .body(
                        "plan.findAll { it.rule == 'SCORE_AFTER_STOP' && it.standing == 'DONE' }.reason",
                        contains("a score 7 days after the stop")));
        support(visit).body("plan.findAll { it.rule == 'SCORE_AFTER_STOP' }", hasSize(18));
    }

    @Test
    void aDiscontinuedCourseIsFollowedByNoVisits() {
        Visit visit = Visit.booked();
        String etag = Clinic.course(visit.course).header("ETag");
        visit.physicianAsks()
                .header("If-Match", etag)
                .body("{\"reasonCode\":\"PATIENT_ASKED\"}")
                .post("/v1/courses/" + visit.course + "/discontinuation")
                .then()
                .statusCode(200);
        support(visit).body("sessions", hasSize(0)).body("plan", hasSize(0));
    }

    @Test
    void whoIsTreatedAgainIsSeenInTheNewCourse() {
        Visit visit = Visit.booked();
        stop(visit);
        UUID therapy = visit.support.planned("PSYCHOTHERAPY_CBT", Clinic.now().plus(Duration.ofDays(2)));
        Clinic.started(Clinic.courseFor(visit.patient, visit.site, visit.physician)
                .replaceFirst("\\}", ",\"precedingCourseId\":\"" + visit.course + "\"}"));
        assertThat(visitsAfterStop(visit, "PLANNED")).isEmpty();
        assertThat(visitsAfterStop(visit, "CANCELLED")).hasSize(18);
        support(visit)
                .body("sessions.findAll { it.kind == 'FOLLOW_UP' }.reasonCode", everyItem(equalTo("COURSE_BEGUN")))
                .body("due", hasSize(0));
        session(therapy).then().body("state", equalTo("PLANNED"));
    }

    @Test
    void nobodyIsExpectedWhoHasDied() {
        Visit visit = Visit.booked();
        stop(visit);
        visit.support.planned("PSYCHOTHERAPY_CBT", Clinic.now().plus(Duration.ofDays(2)));
        Clinic.tell(new PatientStatusChanged(visit.patient, PatientStatus.DECEASED, Clinic.now()));
        await().untilAsserted(() -> support(visit)
                .body("sessions", hasSize(19))
                .body("sessions.state", everyItem(equalTo("CANCELLED")))
                .body("sessions.reasonCode", everyItem(equalTo("PATIENT_DECEASED")))
                .body("due", hasSize(0)));
        Clinic.post(
                        "therapist",
                        "/v1/courses/" + visit.course + "/support-sessions",
                        "{\"kind\":\"OTHER\",\"startsAt\":\"%s\",\"therapistId\":\"%s\"}"
                                .formatted(Clinic.now(), UUID.randomUUID()))
                .then()
                .statusCode(409)
                .body("type", endsWith("/patient-deceased"));
    }

    @Test
    void aStopAcceptedAfterDeathPlansNothing() {
        Visit visit = Visit.booked();
        UUID stop = Recommended.tell(visit.patient, visit.course, STOP, 1);
        Clinic.tell(new PatientStatusChanged(visit.patient, PatientStatus.DECEASED, Clinic.now()));
        Clinic.awaitHolds(visit.course, "RECOMMENDATION", "PATIENT_STATUS");
        visit.decide(stop, 1, "ACCEPTED").then().statusCode(201);
        support(visit).body("sessions", hasSize(0));
    }

    @Test
    void aSiteSeesOfWhomSomethingIsDue() {
        Visit visit = Visit.booked();
        Visit other = visit.besideIt();
        UUID session = other.support.planned("PREPARATION", other.support.freeTime());
        String path = "/v1/sites/" + visit.site + "/support-due";
        Clinic.as("coordinator")
                .get(path)
                .then()
                .statusCode(200)
                .body("courseId", contains(visit.course.toString(), other.course.toString()))
                .body("due[0].rule", contains("PREPARATION_BEFORE_FIRST_DOSE"));
        change("nurse", session, "/outcome", "{\"outcome\":\"HELD\"}").then().statusCode(200);
        Clinic.as("coordinator").get(path).then().body("patientId", contains(visit.patient.toString()));
        Clinic.as("coordinator").get(path + "?overdue=true").then().body("$", hasSize(0));
        Clinic.as("patient").get(path).then().statusCode(403);
        Clinic.as("nurse")
                .get("/v1/sites/" + UUID.randomUUID() + "/support-due")
                .then()
                .statusCode(404);
    }

    @Test
    void aSitesDayShowsItsSupportSessions() {
        Visit visit = Visit.booked();
        Instant start = Clinic.now().plus(Duration.ofHours(30));
        UUID session = visit.support.planned("PREPARATION", start);
        String zone = Clinic.as("nurse").get("/v1/sites/" + visit.site).path("timeZone");
        LocalDate day = start.atZone(java.time.ZoneId.of(zone)).toLocalDate();
        String path = "/v1/sites/" + visit.site + "/support-sessions?day=";
        Clinic.as("therapist").get(path + day).then().statusCode(200).body("id", contains(session.toString()));
        Clinic.as("therapist")
                .get(path + day.plusDays(1))
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        Clinic.as("therapist")
                .get(path + "+999999999-12-31")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        Clinic.as("patient").get(path + day).then().statusCode(403);
    }

    @Test
    void aGoalIsAgreedFollowedAndEnded() {
        Visit visit = Visit.booked();
        UUID goal = visit.support.goal("ACTIVITY");
        goal(goal).then().body("target", equalTo(150)).body("progress", hasSize(0));
        String first = goal(goal).header("ETag");
        String day = Support.dayBefore(1).toString();
        progress(goal, "{\"observedOn\":\"%s\",\"finding\":\"PARTLY_KEPT\",\"minutes\":90}".formatted(day))
                .then()
                .statusCode(201)
                .body("progress[0].minutes", equalTo(90))
                .body("progress[0].confounder", equalTo(false));
        Clinic.post("therapist", "/v1/support-goals/" + goal + "/ending", first, REASON)
                .then()
                .statusCode(412);
        progress(goal, "{\"observedOn\":\"%s\",\"finding\":\"KEPT\"}".formatted(Support.dayBefore(3)))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("observedOn"));
        changeGoal(goal, "/ending").then().statusCode(200).body("endReason", equalTo("ENTERED_IN_ERROR"));
        progress(goal, "{\"observedOn\":\"%s\",\"finding\":\"KEPT\"}".formatted(day))
                .then()
                .statusCode(409)
                .body("type", endsWith("/goal-ended"));
        changeGoal(goal, "/voiding").then().statusCode(200).body("voided", notNullValue());
        support(visit).body("goals.id", contains(goal.toString()));
    }

    @Test
    void aChangedAntidepressantIsAConfounderUnlessItWasEnteredInError() {
        Visit visit = Visit.booked();
        UUID goal = visit.support.goal("ANTIDEPRESSANT_STABLE");
        String day = Support.dayBefore(1).toString();
        progress(goal, "{\"observedOn\":\"%s\",\"finding\":\"KEPT\",\"change\":\"STOPPED\"}".formatted(day))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("finding"));
        Response changed = progress(
                goal, "{\"observedOn\":\"%s\",\"finding\":\"NOT_KEPT\",\"change\":\"DOSE_RAISED\"}".formatted(day));
        changed.then().statusCode(201).body("progress[0].confounder", equalTo(true));
        support(visit)
                .body("confounders", hasSize(1))
                .body("confounders[0].observedOn", equalTo(day))
                .body("confounders[0].change", equalTo("DOSE_RAISED"));
        changeGoal(goal, "/progress/" + changed.path("progress[0].id") + "/voiding")
                .then()
                .statusCode(200)
                .body("progress[0].voided", notNullValue());
        support(visit).body("confounders", hasSize(0));
    }
}
