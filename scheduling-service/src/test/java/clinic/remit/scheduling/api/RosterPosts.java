package clinic.remit.scheduling.api;

import clinic.remit.scheduling.directory.roster.RosterExamples;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** The commands on hours, absences and closures. */
final class RosterPosts {

    static final Post AVAILABILITY = Post.to("/v1/physicians/{physician}/availability", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("nurse")
            .says(RosterExamples.AVAILABILITY)
            .needs("day")
            .wrongType("\"from\": \"early\"")
            .impossible("\"from\": \"17:00\", \"to\": \"08:00\"", 422)
            .otherwise(body -> body.put("day", "TUESDAY"));

    static final Post AVAILABILITY_ENDING = Post.to("/v1/availability/{availability}/ending", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("physician")
            .says(RosterExamples.ENDING)
            .needs("lastDay")
            .wrongType("\"lastDay\": \"soon\"")
            .impossible("\"lastDay\": \"2020-01-01\"", 422)
            .on(visit -> visit.house.availability())
            .fits((body, visit) -> body.put("lastDay", Visit.inDays(100).toString()))
            .otherwise(body -> body.put("lastDay", "2030-01-01"));

    static final Post EXTRA_SHIFT = Post.to("/v1/physicians/{physician}/extra-shifts", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("nurse")
            .says(RosterExamples.EXTRA_SHIFT)
            .needs("day")
            .wrongType("\"day\": \"Saturday\"")
            .impossible("\"from\": \"13:00\", \"to\": \"09:00\"", 422)
            .fits((body, visit) -> body.put("day", Visit.inDays(50).toString()))
            .otherwise(body -> body.put("to", "12:00"));

    static final Post EXTRA_SHIFT_WITHDRAWAL = Post.to("/v1/extra-shifts/{extraShift}/withdrawal", Post.Stage.BOOKED)
            .by("administrator")
            .notBy("nurse")
            .on(visit -> visit.house.extraShift());

    static final Post ABSENCE = Post.to("/v1/physicians/{physician}/absences", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("nurse")
            .says(RosterExamples.ABSENCE)
            .needs("reasonCode")
            .wrongType("\"firstDay\": \"Monday\"")
            .impossible("\"firstDay\": \"2027-01-03\", \"lastDay\": \"2026-12-21\"", 422)
            .fits((body, visit) -> body.put("firstDay", Visit.inDays(60).toString())
                    .put("lastDay", Visit.inDays(61).toString()));

    static final Post ABSENCE_WITHDRAWAL = Post.to("/v1/absences/{absence}/withdrawal", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("physician")
            .on(visit -> visit.house.absence());

    static final Post SITE_CLOSURE = Post.to("/v1/sites/{site}/closures", Post.Stage.BOOKED)
            .by("administrator")
            .notBy("nurse")
            .says(RosterExamples.CLOSURE)
            .needs("reasonCode")
            .wrongType("\"from\": \"noon\"")
            .impossible("\"firstDay\": \"2027-01-01\"", 422)
            .fits((body, visit) -> closing(body));

    static final Post ROOM_CLOSURE = Post.to("/v1/rooms/{room}/closures", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("physician")
            .says(RosterExamples.CLOSURE)
            .needs("reasonCode")
            .wrongType("\"until\": []")
            .impossible("\"until\": \"2020-01-01T00:00:00Z\"", 422)
            .on(visit -> visit.spareRoom())
            .fits((body, visit) -> closing(body));

    static final Post CLOSURE_WITHDRAWAL = Post.to("/v1/closures/{closure}/withdrawal", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("nurse")
            .on(visit -> visit.house.closure());

    private RosterPosts() {}

    private static void closing(ObjectNode body) {
        body.put("from", Clinic.now().plus(Duration.ofDays(60)).toString());
        body.put("until", Clinic.now().plus(Duration.ofDays(61)).toString());
    }
}
