package clinic.remit.scheduling.api;

import clinic.remit.scheduling.rearrangement.RearrangementExamples;
import clinic.remit.scheduling.session.booking.BookingExamples;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The commands on places and times of sessions. */
final class BookingPosts {

    static final Post SESSION = Post.to("/v1/sessions", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("therapist")
            .says(BookingExamples.SESSION)
            .needs("roomId")
            .wrongType("\"startsAt\": \"tomorrow\"")
            .impossible("\"startsAt\": \"-100000-01-01T00:00:00Z\"", 422)
            .fits((body, visit) -> place(body, visit, Clinic.now().plus(Duration.ofHours(72))))
            .otherwise(body -> body.put("roomId", UUID.randomUUID().toString()));

    static final Post RESCHEDULING = Post.to("/v1/sessions/{session}/rescheduling", Post.Stage.BOOKED)
            .by("nurse")
            .notBy("therapist")
            .says(BookingExamples.MOVE)
            .needs("startsAt")
            .wrongType("\"startsAt\": 17")
            .impossible("\"startsAt\": \"2190-01-01T00:00:00Z\"", 422)
            .onVersion(Visit::etag)
            .fits((body, visit) -> later(body, visit))
            .otherwise(body -> body.put("roomId", UUID.randomUUID().toString()));

    static final Post REARRANGEMENT = Post.to("/v1/sites/{site}/rearrangements", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("nurse")
            .says(RearrangementExamples.REARRANGEMENT)
            .needs("date")
            .wrongType("\"reasonCode\": \"RAIN\"")
            .impossible("\"date\": \"2020-01-01\"", 422)
            .fits((body, visit) -> body.put("date", Visit.inDays(1).toString()).remove("physiciansAbsent"))
            .otherwise(body -> body.put("reasonCode", "OTHER"));

    static final Post REARRANGEMENT_DISCARD = Post.to("/v1/rearrangements/{rearrangement}/discard", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("auditor")
            .on(visit -> visit.house.rearrangement());

    static final Post REARRANGEMENT_ACCEPTANCE = Post.to(
                    "/v1/rearrangements/{rearrangement}/acceptance", Post.Stage.BOOKED)
            .by("physician")
            .notBy("nurse")
            .says(RearrangementExamples.ACCEPTANCE)
            .needs("leaveUnplaced")
            .wrongType("\"leaveUnplaced\": \"none\"")
            .impossible("\"leaveUnplaced\": [null]", 400)
            .on(visit -> visit.house.rearrangement())
            .onVersion(visit -> Post.etagOf("/v1/rearrangements/" + visit.house.rearrangement()))
            .otherwise(
                    body -> body.putArray("leaveUnplaced").add(UUID.randomUUID().toString()));

    static final Post CANCELLATION = Post.to("/v1/sessions/{session}/cancellation", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("auditor")
            .says(BookingExamples.REASON)
            .needs("reasonCode")
            .wrongType("\"reasonCode\": []")
            .impossible("\"reasonCode\": \"-\"", 400)
            .onVersion(Visit::etag);

    static final Post NO_SHOW = Post.to("/v1/sessions/{session}/no-show", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("auditor")
            .onVersion(Visit::etag);

    private BookingPosts() {}

    /** The first slot that is free for the visit's course from then on. */
    private static void place(ObjectNode body, Visit visit, Instant from) {
        Response slots = Clinic.as("nurse")
                .queryParam("limit", 1)
                .queryParam("from", from.toString())
                .get("/v1/courses/" + visit.course + "/slots");
        body.put("startsAt", slots.<String>path("[0].startsAt"));
        body.put("roomId", slots.<String>path("[0].roomId"));
    }

    private static void later(ObjectNode body, Visit visit) {
        Instant start = Instant.parse(visit.view().extract().<String>path("startsAt"));
        body.put("startsAt", start.plus(Duration.ofMinutes(15)).toString());
        body.put("roomId", visit.view().extract().<String>path("roomId"));
    }
}
