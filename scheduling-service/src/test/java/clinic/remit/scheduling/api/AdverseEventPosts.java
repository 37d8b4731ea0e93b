package clinic.remit.scheduling.api;

import clinic.remit.scheduling.session.adverse.AdverseEventExamples;

/** The commands on adverse events. */
final class AdverseEventPosts {

    static final Post ADVERSE_EVENT = Post.to("/v1/sessions/{session}/adverse-events", Post.Stage.DOSED)
            .by("nurse")
            .notBy("therapist")
            .says(AdverseEventExamples.ADVERSE_EVENT)
            .needs("grade")
            .wrongType("\"grade\": \"mild\"")
            .impossible("\"occurredAt\": \"-100000-01-01T00:00:00Z\"", 422)
            .fits((body, visit) -> body.put("occurredAt", Clinic.now().toString()))
            .otherwise(body -> body.put("grade", 1));

    static final Post RESOLUTION = Post.to("/v1/adverse-events/{adverseEvent}/resolution", Post.Stage.DOSED)
            .by("nurse")
            .notBy("coordinator")
            .on(visit -> visit.adverseEvent());

    static final Post ADVERSE_EVENT_CORRECTION = Post.to(
                    "/v1/adverse-events/{adverseEvent}/corrections", Post.Stage.DOSED)
            .by("nurse")
            .notBy("coordinator")
            .says(AdverseEventExamples.CORRECTION)
            .needs("reasonCode")
            .wrongType("\"grade\": \"mild\"")
            .impossible("\"code\": \"NAUSEAU\"", 422)
            .on(visit -> visit.adverseEvent())
            .onVersion(visit -> Post.etagOf("/v1/adverse-events/" + visit.adverseEvent()));

    static final Post ADVERSE_EVENT_VOIDING = Post.to("/v1/adverse-events/{adverseEvent}/voiding", Post.Stage.DOSED)
            .by("physician")
            .notBy("nurse")
            .says(AdverseEventExamples.VOIDING)
            .needs("reasonCode")
            .wrongType("\"reasonCode\": []")
            .impossible("\"reasonCode\": \"mistake\"", 400)
            .on(visit -> visit.adverseEvent())
            .onVersion(visit -> Post.etagOf("/v1/adverse-events/" + visit.adverseEvent()));

    private AdverseEventPosts() {}
}
