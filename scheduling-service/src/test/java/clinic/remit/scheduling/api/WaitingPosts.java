package clinic.remit.scheduling.api;

import clinic.remit.scheduling.waiting.WaitingExamples;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** The commands on the waiting list and its offers. */
final class WaitingPosts {

    static final Post WAITING = Post.to("/v1/courses/{course}/waiting-entries", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("therapist")
            .says(WaitingExamples.ENTRY)
            .needs("wishes")
            .wrongType("\"sessionId\": \"the next\"")
            .impossible("\"wishes\": {\"lastDay\": \"2020-01-01\"}", 422)
            .fits((body, visit) -> ((ObjectNode) body.get("wishes"))
                    .put("lastDay", Visit.inDays(60).toString()))
            .otherwise(body -> body.put("sessionId", UUID.randomUUID().toString()));

    static final Post WAITING_WISHES = Post.to("/v1/waiting-entries/{waitingEntry}/wishes", Post.Stage.BOOKED)
            .by("nurse")
            .notBy("therapist")
            .says(WaitingExamples.WISHES)
            .needs("lastDay")
            .wrongType("\"weekdays\": [\"SOMEDAY\"]")
            .impossible("\"firstDay\": \"2190-01-01\"", 422)
            .onVersion()
            .fits((body, visit) -> body.put("firstDay", Visit.inDays(200).toString())
                    .put("lastDay", Visit.inDays(210).toString()))
            .otherwise(body -> body.put("startsUntil", "11:00"));

    static final Post WAITING_WITHDRAWAL = Post.to("/v1/waiting-entries/{waitingEntry}/withdrawal", Post.Stage.BOOKED)
            .by("physician")
            .notBy("auditor")
            .says(WaitingExamples.REASON)
            .needs("reasonCode")
            .wrongType("\"reasonCode\": []")
            .impossible("\"reasonCode\": \"-\"", 400)
            .onVersion();

    static final Post OFFER_ACCEPTANCE = Post.to("/v1/slot-offers/{slotOffer}/acceptance", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("patient");

    static final Post OFFER_REFUSAL = Post.to("/v1/slot-offers/{slotOffer}/refusal", Post.Stage.BOOKED)
            .by("nurse")
            .notBy("therapist");

    private WaitingPosts() {}
}
