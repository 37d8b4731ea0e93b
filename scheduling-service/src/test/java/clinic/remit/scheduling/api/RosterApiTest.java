package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Leave, extra shifts and closures: slots and bookings respect them, and what was booked before is named, not cancelled. */
@QuarkusTest
@WithStack
class RosterApiTest {

    private static Instant start(Visit visit) {
        return Instant.parse(visit.view().extract().<String>path("startsAt"));
    }

    /** The local day of the visit at its site. */
    private static LocalDate day(Visit visit) {
        String zone = Clinic.as("nurse").get("/v1/sites/" + visit.site).path("timeZone");
        return LocalDate.ofInstant(start(visit), ZoneId.of(zone));
    }

    private static String days(LocalDate first, LocalDate last) {
        return """
                {"firstDay":"%s","lastDay":"%s","reasonCode":"LEAVE"}""".formatted(first, last);
    }

    private static UUID created(Response answer) {
        answer.then().statusCode(201);
        return UUID.fromString(answer.path("id"));
    }

    private static UUID courseAt(Visit visit) {
        return Clinic.started(Clinic.courseFor(Clinic.eligiblePatient(), visit.site, visit.physician));
    }

    private static ValidatableResponse slots(UUID course) {
        return Clinic.as("nurse")
                .queryParam("limit", 200)
                .get("/v1/courses/" + course + "/slots")
                .then()
                .statusCode(200);
    }

    private static Response book(UUID course, Visit like) {
        String wished = """
                {"courseId":"%s","startsAt":"%s","roomId":"%s","physicianId":"%s"}""".formatted(
                        course,
                        start(like).plus(Duration.ofHours(3)),
                        like.view().extract().<String>path("roomId"),
                        like.physician);
        return Clinic.post("nurse", "/v1/sessions", wished);
    }

    @Test
    void aPhysicianOnLeaveIsNotGivenAwayAndWhatWasBookedIsNamed() {
        Visit visit = Visit.booked();
        LocalDate day = day(visit);
        UUID course = courseAt(visit);
        String absences = "/v1/physicians/" + visit.physician + "/absences";
        Response said = Clinic.post("coordinator", absences, days(day, day.plusDays(20)));
        UUID absence = created(said);
        said.then()
                .body("writtenBy", notNullValue())
                .body("sessionsAffected", hasSize(1))
                .body("sessionsAffected[0].sessionId", equalTo(visit.session.toString()))
                .body("sessionsAffected[0].patientId", equalTo(visit.patient.toString()));
        visit.view().body("state", equalTo("BOOKED"));
        slots(course).body("$", hasSize(0));
        book(course, visit)
                .then()
                .statusCode(422)
                .body("type", endsWith("/not-bookable"))
                .body("errors[0].field", equalTo("physicianId"));
        Clinic.post("coordinator", absences, days(day.plusDays(20), day.plusDays(21)))
                .then()
                .statusCode(409)
                .body("type", endsWith("/overlapping"))
                .body("overlaps", equalTo(absence.toString()));
        Clinic.as("nurse").get("/v1/absences/" + absence).then().body("sessionsAffected", hasSize(1));
        visit.asNurse("/cancellation", "{\"reasonCode\":\"PHYSICIAN_ILL\"}")
                .then()
                .statusCode(200);
        Clinic.as("nurse").get("/v1/absences/" + absence).then().body("sessionsAffected", hasSize(0));
        Clinic.as("nurse").get("/v1/closures/" + absence).then().statusCode(404);
        Clinic.post("coordinator", "/v1/absences/" + absence + "/withdrawal", "{}")
                .then()
                .statusCode(200)
                .body("withdrawnBy", notNullValue());
        slots(course).body("physicianId", hasItem(visit.physician.toString()));
        Clinic.as("nurse").get(absences).then().body("$", hasSize(0));
        Clinic.post("coordinator", "/v1/absences/" + absence + "/withdrawal", "{}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-withdrawn"));
    }

    @Test
    void anExtraShiftOfAnotherPhysicianMakesUpForTheAbsence() {
        Visit visit = Visit.booked();
        UUID course = courseAt(visit);
        created(Clinic.post(
                "coordinator",
                "/v1/physicians/" + visit.physician + "/absences",
                "{\"from\":\"" + Clinic.now() + "\",\"reasonCode\":\"ILLNESS\"}"));
        slots(course).body("$", hasSize(0));
        LocalDate day = day(visit).plusDays(2);
        String shifts = "/v1/physicians/" + visit.colleague() + "/extra-shifts";
        String shift = """
                {"siteId":"%s","day":"%s","from":"08:00","to":"20:00"}""".formatted(visit.site, day);
        UUID extra = created(Clinic.post("coordinator", shifts, shift));
        slots(course)
                .body("$", not(hasSize(0)))
                .body("physicianId", everyItem(equalTo(visit.colleague().toString())));
        Clinic.post("coordinator", shifts, shift.replace("08:00", "19:00").replace("20:00", "21:00"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/overlapping"));
        Response booked = Clinic.post("nurse", "/v1/sessions", Visit.bookingOfFirstSlot(course));
        booked.then()
                .statusCode(201)
                .body("physicianId", equalTo(visit.colleague().toString()));
        Clinic.as("nurse").get(shifts).then().body("day", equalTo(List.of(day.toString())));
        Clinic.post("coordinator", "/v1/extra-shifts/" + extra + "/withdrawal", "{}")
                .then()
                .statusCode(200)
                .body("shift.withdrawnAt", notNullValue())
                .body("sessionsAffected.sessionId", equalTo(List.of(booked.<String>path("id"))));
        Clinic.as("nurse").get(shifts).then().body("$", hasSize(0));
    }

    @Test
    void weeklyHoursAreEndedAndStayOnRecord() {
        Visit visit = Visit.booked();
        LocalDate day = day(visit);
        String hours = "/v1/physicians/" + visit.physician + "/availability";
        String weekday = day.getDayOfWeek().name();
        Clinic.post("coordinator", hours, """
                        {"siteId":"%s","day":"%s","from":"08:00","to":"09:00"}""".formatted(visit.site, weekday))
                .then()
                .statusCode(409)
                .body("type", endsWith("/overlapping"));
        String id = Clinic.as("nurse").get(hours).path("find { it.day == '" + weekday + "' }.id");
        Clinic.post("coordinator", "/v1/availability/" + id + "/ending", "{\"lastDay\":\"" + day.minusDays(1) + "\"}")
                .then()
                .statusCode(200)
                .body("availability.endedBy", notNullValue())
                .body("sessionsAffected.sessionId", equalTo(List.of(visit.session.toString())));
        Clinic.as("nurse").get(hours).then().body("$", hasSize(7));
        Clinic.post("coordinator", "/v1/availability/" + id + "/ending", "{\"lastDay\":\"" + day + "\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-ended"));
        Clinic.post("coordinator", hours, """
                        {"siteId":"%s","day":"%s","from":"00:00","to":"23:00","validFrom":"%s"}""".formatted(visit.site, weekday, day))
                .then()
                .statusCode(201);
    }

    @Test
    void aClosedSiteAndARoomOutOfOrderAreNotBooked() {
        Visit visit = Visit.booked();
        UUID course = courseAt(visit);
        UUID other = visit.spareRoom();
        String room = visit.view().extract().path("roomId");
        String outOfOrder = "{\"from\":\"" + Clinic.now() + "\",\"reasonCode\":\"OUT_OF_ORDER\"}";
        Response closed = Clinic.post("coordinator", "/v1/rooms/" + room + "/closures", outOfOrder);
        UUID closure = created(closed);
        closed.then().body("sessionsAffected.sessionId", equalTo(List.of(visit.session.toString())));
        slots(course).body("roomId", everyItem(equalTo(other.toString())));
        book(course, visit).then().statusCode(422).body("errors[0].field", equalTo("roomId"));
        Response holiday = Clinic.post(
                "coordinator",
                "/v1/sites/" + visit.site + "/closures",
                days(day(visit), day(visit).plusDays(20)));
        created(holiday);
        holiday.then().body("sessionsAffected.sessionId", equalTo(List.of(visit.session.toString())));
        slots(course).body("$", hasSize(0));
        book(course, visit).then().statusCode(422).body("errors[0].field", equalTo("startsAt"));
        Clinic.as("nurse").get("/v1/sites/" + visit.site + "/closures").then().body("$", hasSize(2));
        Clinic.post("coordinator", "/v1/closures/" + closure + "/withdrawal", "{}")
                .then()
                .statusCode(200)
                .body("sessionsAffected", hasSize(0));
        Clinic.as("nurse").get("/v1/sites/" + visit.site + "/closures").then().body("$", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"lastDay\":\"2030-01-01\" | firstDay",
                "\"firstDay\":\"2020-01-01\",\"lastDay\":\"2020-01-02\" | lastDay",
                "\"firstDay\":\"-999999999-01-01\" | firstDay",
                "\"firstDay\":\"+999999999-12-31\" | firstDay",
                "\"from\":\"2020-01-01T00:00:00Z\",\"until\":\"2020-01-02T00:00:00Z\" | until",
                "\"from\":\"-999999999-01-01T00:00:00Z\" | from",
                "\"from\":\"+999999999-12-31T23:59:59Z\" | from"
            })
    void aTimeThatCannotBeIsRefused(String said, String field) {
        Clinic.site();
        Clinic.post(
                        "coordinator",
                        "/v1/physicians/" + Clinic.PHYSICIAN + "/absences",
                        "{" + said + ",\"reasonCode\":\"LEAVE\"}")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].right", not(startsWith("null")));
    }

    /** A booking either sees the absence, or is named by it. */
    @RepeatedTest(3)
    void noBookingSlipsPastAnAbsence() throws Exception {
        Visit visit = Visit.booked();
        UUID course = courseAt(visit);
        LocalDate day = day(visit);
        String booking = Visit.bookingOfFirstSlot(course);
        List<Response> answers = RacesTest.atOnce(List.of(
                () -> Clinic.post("nurse", "/v1/sessions", booking),
                () -> Clinic.post(
                        "coordinator",
                        "/v1/physicians/" + visit.physician + "/absences",
                        days(day, day.plusDays(20)))));
        List<String> affected = answers.get(1).then().statusCode(201).extract().path("sessionsAffected.sessionId");
        if (answers.get(0).statusCode() == 201) {
            assertThat(affected).contains(answers.get(0).<String>path("id"));
        } else {
            answers.get(0).then().statusCode(422).body("errors[0].field", equalTo("physicianId"));
            assertThat(affected).containsExactly(visit.session.toString());
        }
    }

    @Test
    void slotsSayWhatSpeaksForThemAndAreRankedIfAsked() {
        Visit visit = Visit.booked();
        Clinic.as("nurse")
                .queryParam("limit", 1)
                .get("/v1/courses/" + visit.course + "/slots")
                .then()
                .body("[0].reasons", equalTo(List.of("EARLIEST", "SAME_PHYSICIAN")));
        Clinic.as("nurse")
                .queryParam("order", "ranked")
                .queryParam("limit", 2)
                .get("/v1/courses/" + visit.course + "/slots")
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("[1].reasons", equalTo(List.of("SAME_WEEKDAY_AND_HOUR", "SAME_PHYSICIAN")));
        Clinic.as("nurse")
                .queryParam("order", "best")
                .get("/v1/courses/" + visit.course + "/slots")
                .then()
                .statusCode(400)
                .body("errors[0].right", equalTo("earliest or ranked"));
    }
}
