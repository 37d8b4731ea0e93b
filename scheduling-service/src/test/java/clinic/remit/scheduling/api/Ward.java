package clinic.remit.scheduling.api;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A site of one room with one physician, and the courses that wait there. */
final class Ward {

    final UUID physician = UUID.randomUUID();
    final UUID site = Clinic.newSite(physician);

    /** The hours of its roster are no news for those who are put on the list. */
    Ward() {
        this(Duration.ofMinutes(2));
    }

    /** @param ago by how long the clock moves from its making on */
    Ward(Duration ago) {
        Clinic.moveTo(Clinic.now().plus(ago));
    }

    /** A course with its patient. */
    record Waiter(UUID patient, UUID course) {

        String offerState() {
            return offers(course).path("[0].state");
        }

        UUID offer() {
            return UUID.fromString(offers(course).path("[0].id"));
        }

        boolean hasNoOffer() {
            return offers(course).<List<?>>path("").isEmpty();
        }
    }

    Waiter course() {
        UUID patient = Clinic.eligiblePatient();
        return new Waiter(patient, Clinic.started(Clinic.courseFor(patient, site, physician)));
    }

    /** Puts a new course on the list that anything would suit. */
    Waiter waiting() {
        Waiter waiter = course();
        waits(waiter.course(), anything());
        return waiter;
    }

    static String anything() {
        return "{\"wishes\":{\"lastDay\":\"%s\"}}".formatted(Visit.inDays(60));
    }

    /** Moves the session to an earlier place. */
    static String earlier(UUID session) {
        return "{\"wishes\":{\"lastDay\":\"%s\"},\"sessionId\":\"%s\"}".formatted(Visit.inDays(60), session);
    }

    /** @return the entry */
    static UUID waits(UUID course, String body) {
        looked();
        Response joined = joins(course, body);
        joined.then().statusCode(201);
        return UUID.fromString(joined.path("id"));
    }

    static Response joins(UUID course, String body) {
        return Clinic.post("coordinator", "/v1/courses/" + course + "/waiting-entries", body);
    }

    /** Books the first free slot of the course that begins no earlier than in so many hours. */
    Session books(UUID course, int hours) {
        Response slots = Clinic.as("nurse")
                .queryParam("limit", 1)
                .queryParam("from", Clinic.now().plus(Duration.ofHours(hours)).toString())
                .get("/v1/courses/" + course + "/slots");
        return books(course, slots.path("[0].startsAt"), slots.path("[0].roomId"), slots.path("[0].physicianId"));
    }

    static Session books(UUID course, String startsAt, String roomId, String physicianId) {
        Response booked = Clinic.post("nurse", "/v1/sessions", booking(course, startsAt, roomId, physicianId));
        booked.then().statusCode(201);
        return new Session(UUID.fromString(booked.path("id")), startsAt, roomId, physicianId);
    }

    static String booking(UUID course, String startsAt, String roomId, String physicianId) {
        return """
                {"courseId":"%s","startsAt":"%s","roomId":"%s","physicianId":"%s"}""".formatted(course, startsAt, roomId, physicianId);
    }

    record Session(UUID id, String startsAt, String roomId, String physicianId) {

        Instant start() {
            return Instant.parse(startsAt);
        }

        Response read() {
            return Clinic.as("nurse").get("/v1/sessions/" + id);
        }

        Response cancel() {
            return Clinic.post(
                    "nurse",
                    "/v1/sessions/" + id + "/cancellation",
                    read().header("ETag"),
                    "{\"reasonCode\":\"PATIENT_ASKED\"}");
        }

        /** Gives its place up, and waits until the list has been gone through. */
        void givenUp() {
            cancel().then().statusCode(200);
            looked();
        }
    }

    /** A session of another course, at a time when a place for the others may become free. */
    Session taken(int hours) {
        return books(course().course(), hours);
    }

    /** Waits until every place that became free has been looked at. */
    static void looked() {
        Clinic.moveTo(Clinic.now().plusSeconds(1));
        await().until(() -> {
            Response clock = RestAssured.get("/local/clock");
            String due = clock.path("nextDue");
            return due == null || Instant.parse(due).isAfter(Instant.parse(clock.path("now")));
        });
    }

    static Response offers(UUID course) {
        return Clinic.as("nurse").get("/v1/courses/" + course + "/slot-offers");
    }

    static Response offer(UUID id) {
        return Clinic.as("nurse").get("/v1/slot-offers/" + id);
    }

    static Response accept(UUID offer) {
        return Clinic.post("coordinator", "/v1/slot-offers/" + offer + "/acceptance", "{}");
    }

    static Response decline(UUID offer) {
        return Clinic.post("coordinator", "/v1/slot-offers/" + offer + "/refusal", "{}");
    }

    /** The courses on the list, in order. */
    List<String> list() {
        return Clinic.as("nurse").get("/v1/sites/" + site + "/waiting-list").path("entry.courseId");
    }

    List<String> openOffers() {
        return Clinic.as("nurse").get("/v1/sites/" + site + "/slot-offers").path("courseId");
    }

    static String endReason(UUID course) {
        return Clinic.as("nurse")
                .get("/v1/courses/" + course + "/waiting-entries")
                .path("[0].endReason");
    }
}
