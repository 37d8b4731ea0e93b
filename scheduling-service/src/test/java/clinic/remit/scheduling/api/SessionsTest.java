package clinic.remit.scheduling.api;

import static clinic.remit.events.outcomes.RecommendationKind.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.SafetyAlertClosed;
import clinic.remit.events.outcomes.SafetyAlertRaised;
import clinic.remit.events.patients.PatientStatus;
import clinic.remit.events.patients.PatientStatusChanged;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Slots are found and booked once, and booked sessions follow the holds and the end of their course. */
@QuarkusTest
@WithStack
class SessionsTest {

    private static Map<String, String> firstSlot(UUID course) {
        Response slots = Clinic.as("coordinator").queryParam("limit", 1).get("/v1/courses/" + course + "/slots");
        slots.then().statusCode(200);
        return slots.jsonPath().getMap("[0]");
    }

    private static String booking(UUID course, Map<String, String> slot) {
        return """
                {"courseId":"%s","startsAt":"%s","roomId":"%s","physicianId":"%s"}""".formatted(course, slot.get("startsAt"), slot.get("roomId"), slot.get("physicianId"));
    }

    /** Books the first slot that is free for the course. */
    private static UUID booked(UUID course) {
        Response booked = Clinic.post("coordinator", "/v1/sessions", booking(course, firstSlot(course)));
        booked.then().statusCode(201);
        return UUID.fromString(booked.path("id"));
    }

    private static Response session(UUID id) {
        return Clinic.as("nurse").get("/v1/sessions/" + id);
    }

    @Test
    void aSlotThatIsFoundIsBookedAndTold() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        Map<String, String> slot = firstSlot(course);
        Clinic.post("coordinator", "/v1/sessions", booking(course, slot))
                .then()
                .statusCode(201)
                .body("state", equalTo("BOOKED"))
                .body("startsAt", equalTo(slot.get("startsAt")));
        assertThat(Clinic.told(patient, "SessionBooked", 1)).hasSize(1);
        Instant next = Instant.parse(firstSlot(course).get("startsAt"));
        assertThat(next).isAfterOrEqualTo(Instant.parse(slot.get("startsAt")).plus(48, ChronoUnit.HOURS));
    }

    @Test
    void aTimeThatTheCourseDoesNotAllowIsRefusedWithWhatWouldBeRight() {
        UUID course = Clinic.startCourse(Clinic.eligiblePatient());
        booked(course);
        Map<String, String> slot = firstSlot(course);
        String tooSoon =
                Instant.parse(slot.get("startsAt")).minus(24, ChronoUnit.HOURS).toString();
        Clinic.post("coordinator", "/v1/sessions", booking(course, slot).replace(slot.get("startsAt"), tooSoon))
                .then()
                .statusCode(422)
                .body("type", endsWith("/not-bookable"))
                .body("errors[0].field", equalTo("startsAt"));
    }

    @Test
    void oneSlotIsGivenAwayOnceHoweverManyAskAtOnce() {
        List<UUID> courses = IntStream.range(0, 6)
                .mapToObj(each -> Clinic.startCourse(Clinic.eligiblePatient()))
                .toList();
        Map<String, String> wished = firstSlot(courses.get(0));
        List<Response> answers = courses.stream()
                .map(course -> CompletableFuture.supplyAsync(
                        () -> Clinic.post("coordinator", "/v1/sessions", booking(course, wished))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
        answers.stream().filter(answer -> answer.statusCode() != 201).forEach(answer -> answer.then()
                .statusCode(409)
                .body("type", endsWith("/slot-taken"))
                .body("nextSlots.size()", greaterThan(0)));
    }

    @Test
    void aSessionIsMovedAndCancelledOnTheVersionThatWasSeen() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        UUID session = booked(course);
        Map<String, String> slot = firstSlot(course);
        String move = booking(course, slot).replaceFirst("\"courseId\":\"[^\"]*\",", "");
        String path = "/v1/sessions/" + session;
        Clinic.post("nurse", path + "/rescheduling", move).then().statusCode(428);
        Clinic.post("nurse", path + "/rescheduling", "\"9\"", move).then().statusCode(412);
        String etag = session(session).header("ETag");
        Clinic.post("nurse", path + "/rescheduling", etag, move)
                .then()
                .statusCode(200)
                .body("startsAt", equalTo(slot.get("startsAt")));
        etag = session(session).header("ETag");
        Clinic.post("nurse", path + "/no-show", etag, "{}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/too-early"));
        Clinic.post("nurse", path + "/cancellation", etag, "{\"reasonCode\":\"PATIENT_ASKED\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        assertThat(Clinic.told(patient, "SessionRescheduled", 1)).hasSize(1);
        assertThat(Clinic.told(patient, "SessionCancelled", 1)).hasSize(1);
    }

    @Test
    void aStopHoldsTheBookedSessionAndItsAcceptanceCancelsIt() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        UUID session = booked(course);
        UUID stop = Recommended.tell(patient, course, STOP, 1);
        Clinic.awaitHolds(course, "RECOMMENDATION");
        session(session).then().body("held", equalTo(true)).body("state", equalTo("BOOKED"));
        Clinic.post("coordinator", "/v1/sessions", booking(course, firstSlot(course)))
                .then()
                .statusCode(409)
                .body("type", endsWith("/course-held"));
        Clinic.post("physician", "/v1/courses/" + course + "/decisions", Recommended.decision(stop, 1, "ACCEPTED"))
                .then()
                .statusCode(201);
        session(session).then().body("state", equalTo("CANCELLED")).body("cancelReason", equalTo("COURSE_ENDED"));
        assertThat(Clinic.told(patient, "SessionHeld", 1)).hasSize(1);
        assertThat(Clinic.told(patient, "SessionCancelled", 1)).hasSize(1);
        assertThat(Clinic.told(patient, "SessionReleased", 0)).isEmpty();
    }

    @Test
    void aHeldSessionIsReleasedWhenTheLastHoldEnds() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        UUID session = booked(course);
        UUID alert = UUID.randomUUID();
        Clinic.tell(new SafetyAlertRaised(patient, alert, AlertLevel.HIGH, "CSSRS_4", null, Clinic.now()));
        UUID stop = Recommended.tell(patient, course, STOP, 1);
        Clinic.awaitHolds(course, "ALERT", "RECOMMENDATION");
        Clinic.post("physician", "/v1/courses/" + course + "/decisions", Recommended.decision(stop, 1, "DECLINED"))
                .then()
                .statusCode(201);
        session(session).then().body("held", equalTo(true));
        Clinic.tell(
                new SafetyAlertClosed(patient, alert, AlertLevel.HIGH, Clinic.PHYSICIAN, "EVALUATED", Clinic.now()));
        await().untilAsserted(() -> session(session).then().body("held", equalTo(false)));
        assertThat(Clinic.told(patient, "SessionReleased", 1)).hasSize(1);
    }

    @Test
    void theSessionsOfThoseWhoDiedAreCancelled() {
        UUID patient = Clinic.eligiblePatient();
        UUID session = booked(Clinic.startCourse(patient));
        Clinic.tell(new PatientStatusChanged(patient, PatientStatus.DECEASED, Clinic.now()));
        await().untilAsserted(() -> session(session)
                .then()
                .body("state", equalTo("CANCELLED"))
                .body("cancelReason", equalTo("PATIENT_DECEASED")));
    }

    @Test
    void aSessionThatNobodyCameToIsNotBegunLaterAndNotInTheWayOfAnother() {
        Visit missed = Visit.booked();
        Clinic.post(
                        "physician",
                        "/v1/courses/" + missed.course + "/amendments",
                        Clinic.course(missed.course).header("ETag"),
                        "{\"maximumInjections\":1,\"reasonCode\":\"FEWER\"}")
                .then()
                .statusCode(201);
        Instant end = Instant.parse(missed.view().extract().path("endsAt"));
        Clinic.moveTo(end.plusSeconds(1));
        missed.asNurse("/check-in", "{}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/too-late"))
                .body("endsAt", equalTo(end.toString()));
        Map<String, String> free = firstSlot(missed.course);
        assertThat(Instant.parse(free.get("startsAt"))).isBefore(end.plus(24, ChronoUnit.HOURS));
        booked(missed.course);
        Map<String, String> later = firstSlot(missed.course);
        missed.asNurse("/rescheduling", booking(missed.course, later).replaceFirst("\"courseId\":\"[^\"]*\",", ""))
                .then()
                .statusCode(409)
                .body("type", endsWith("/maximum-booked"));
        Clinic.moveTo(Clinic.now().plus(Duration.ofDays(1)));
        String board = "/v1/sites/" + missed.site + "/day-board";
        String next = "rooms.sessions.flatten().find { it.id == '" + missed.session + "' }?.next?.what";
        Clinic.as("nurse").get(board).then().statusCode(200).body(next, equalTo("SAY_WHAT_CAME"));
        missed.asNurse("/no-show", "{}").then().statusCode(200);
        Clinic.as("nurse").get(board).then().statusCode(200).body(next, equalTo(null));
    }

    @Test
    void whoIsInTheHouseIsNotCancelledByHand() {
        Visit visit = Visit.checkedIn();
        String reason = "{\"reasonCode\":\"PATIENT_ASKED\"}";
        Clinic.post("coordinator", visit.path() + "/cancellation", visit.etag(), reason)
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"))
                .body("detail", containsString("abort"));
        visit.clear();
        visit.asPhysician("/cancellation", reason).then().statusCode(409);
        visit.view().body("state", equalTo("CLEARED"));
        visit.asNurse("/abort", reason).then().statusCode(200).body("state", equalTo("ABORTED"));
    }
}
