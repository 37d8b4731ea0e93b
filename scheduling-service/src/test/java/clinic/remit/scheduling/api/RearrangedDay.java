package clinic.remit.scheduling.api;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hamcrest.Matchers;

/** Tomorrow at a site of its own, with two physicians and as many rooms as are asked for, and what is booked then. */
final class RearrangedDay {

    final UUID physician = UUID.randomUUID();
    final UUID colleague = UUID.randomUUID();
    final UUID site = Clinic.newSite(physician);
    final List<UUID> rooms = new ArrayList<>();
    final ZoneId zone = ZoneId.of(Clinic.as("nurse").get("/v1/sites/" + site).path("timeZone"));
    final LocalDate day = LocalDate.ofInstant(Clinic.now(), zone).plusDays(1);

    RearrangedDay(int rooms, boolean withColleague) {
        this.rooms.add(UUID.fromString(
                Clinic.as("nurse").get("/v1/sites/" + site + "/rooms").path("[0].id")));
        for (int room = 2; room <= rooms; room++) {
            this.rooms.add(Clinic.room(site, Integer.toString(room)));
        }
        if (withColleague) {
            Clinic.post("administrator", "/v1/physicians", "{\"userId\":\"" + colleague + "\",\"name\":\"Dr. Okafor\"}")
                    .then()
                    .statusCode(201);
            Clinic.onDuty(colleague, site);
        }
    }

    record Booked(UUID patient, UUID course, UUID id) {

        String path() {
            return "/v1/sessions/" + id;
        }

        ValidatableResponse view() {
            return Clinic.as("nurse").get(path()).then().statusCode(200);
        }

        String etag() {
            return view().extract().header("ETag");
        }

        Response cancel() {
            return Clinic.post("nurse", path() + "/cancellation", etag(), "{\"reasonCode\":\"PATIENT_ASKED\"}");
        }
    }

    Instant at(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    UUID course(UUID patient) {
        return Clinic.started(Clinic.courseFor(patient, site, physician));
    }

    static String booking(UUID course, Instant start, UUID room, UUID physician) {
        return """
                {"courseId":"%s","startsAt":"%s","roomId":"%s","physicianId":"%s"}""".formatted(course, start, room, physician);
    }

    Booked book(String time, int room, UUID under) {
        UUID patient = Clinic.eligiblePatient();
        UUID course = course(patient);
        Response booked = Clinic.post("nurse", "/v1/sessions", booking(course, at(time), rooms.get(room), under));
        booked.then().statusCode(201);
        return new Booked(patient, course, UUID.fromString(booked.path("id")));
    }

    /** The roster says that the physician is ill that day. */
    void fallsIll(UUID who, int days) {
        Clinic.post("coordinator", "/v1/physicians/" + who + "/absences", """
                        {"firstDay":"%s","lastDay":"%s","reasonCode":"ILLNESS"}""".formatted(day, day.plusDays(days - 1L)))
                .then()
                .statusCode(201);
    }

    Response ask(String more) {
        return Clinic.post(
                "coordinator", "/v1/sites/" + site + "/rearrangements", "{\"date\":\"" + day + "\"" + more + "}");
    }

    /** The plan, once it is there. */
    Plan proposed(String more) {
        Response asked = ask(more);
        asked.then().statusCode(201).body("state", Matchers.equalTo("SOLVING"));
        return Plan.awaited(UUID.fromString(asked.path("id")));
    }

    record Plan(UUID id) {

        static Plan awaited(UUID id) {
            Plan plan = new Plan(id);
            await().until(() -> !plan.read().<String>path("state").equals("SOLVING"));
            plan.view().body("state", Matchers.equalTo("PROPOSED"));
            return plan;
        }

        Response read() {
            return Clinic.as("nurse").get("/v1/rearrangements/" + id);
        }

        ValidatableResponse view() {
            return read().then().statusCode(200);
        }

        Response accept(UUID... left) {
            return accept(read().header("ETag"), left);
        }

        Response accept(String etag, UUID... left) {
            String named = String.join(
                    ",", List.of(left).stream().map(each -> "\"" + each + "\"").toList());
            return Clinic.post(
                    "coordinator",
                    "/v1/rearrangements/" + id + "/acceptance",
                    etag,
                    "{\"leaveUnplaced\":[" + named + "]}");
        }

        Response discard() {
            return Clinic.post("coordinator", "/v1/rearrangements/" + id + "/discard", "{}");
        }

        String of(Booked session, String field) {
            return read().path("sessions.find { it.sessionId == '" + session.id() + "' }." + field);
        }
    }
}
