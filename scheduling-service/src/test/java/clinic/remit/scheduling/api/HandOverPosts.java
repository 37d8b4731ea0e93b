package clinic.remit.scheduling.api;

import clinic.remit.scheduling.session.handover.HandOverExamples;
import java.util.UUID;

/** The commands on hand-overs. */
final class HandOverPosts {

    static final Post HAND_OVER = Post.to("/v1/sites/{site}/hand-overs", Post.Stage.DOSED)
            .by("physician")
            .notBy("nurse")
            .says(HandOverExamples.HAND_OVER)
            .needs("receiverId")
            .wrongType("\"receiverId\": 7")
            .impossible("\"receiverId\": \"anybody\"", 400)
            .fits((body, visit) -> body.put("receiverId", visit.colleague().toString()))
            .otherwise(body -> body.put("receiverId", UUID.randomUUID().toString()));

    static final Post HAND_OVER_WITHDRAWAL = Post.to("/v1/hand-overs/{handOver}/withdrawal", Post.Stage.DOSED)
            .by("physician")
            .notBy("nurse")
            .on(visit -> visit.handOver());

    static final Post HAND_OVER_REFUSAL = Post.to("/v1/hand-overs/{handOver}/refusal", Post.Stage.DOSED)
            .by("physician")
            .notBy("administrator")
            .on(visit -> visit.handOver());

    static final Post HAND_OVER_ACCEPTANCE = Post.to("/v1/hand-overs/{handOver}/acceptance", Post.Stage.DOSED)
            .by("physician")
            .notBy("coordinator")
            .on(visit -> visit.handOver());

    private HandOverPosts() {}
}
