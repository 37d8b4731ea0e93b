package clinic.remit.scheduling.api;

import clinic.remit.scheduling.support.SupportExamples;

/** The commands on support beside the injections. */
final class SupportPosts {

    static final Post SUPPORT_SESSION = Post.to("/v1/courses/{course}/support-sessions", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("auditor")
            .says(SupportExamples.SESSION)
            .needs("therapistId")
            .wrongType("\"minutes\": \"long\"")
            .impossible("\"startsAt\": \"-100000-01-01T00:00:00Z\"", 422)
            .fits((body, visit) -> body.put("startsAt", visit.support.freeTime().toString()))
            .otherwise(body -> body.put("kind", "OTHER"));

    static final Post SUPPORT_RESCHEDULING = Post.to(
                    "/v1/support-sessions/{supportSession}/rescheduling", Post.Stage.BOOKED)
            .by("therapist")
            .notBy("auditor")
            .says(SupportExamples.MOVE)
            .needs("startsAt")
            .wrongType("\"startsAt\": 17")
            .impossible("\"startsAt\": \"+999999999-12-31T23:59:59Z\"", 422)
            .onVersion()
            .fits((body, visit) -> body.put("startsAt", visit.support.freeTime().toString()))
            .otherwise(body -> body.put("minutes", 25));

    static final Post SUPPORT_OUTCOME = Post.to("/v1/support-sessions/{supportSession}/outcome", Post.Stage.BOOKED)
            .by("nurse")
            .notBy("auditor")
            .says(SupportExamples.OUTCOME)
            .needs("outcome")
            .wrongType("\"outcome\": \"GOOD\"")
            .impossible("\"note\": \"\\u0000\"", 400)
            .onVersion()
            .otherwise(body -> body.put("outcome", "MISSED"));

    static final Post SUPPORT_CANCELLATION = Post.to(
                    "/v1/support-sessions/{supportSession}/cancellation", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("patient")
            .says(SupportExamples.REASON)
            .needs("reasonCode")
            .wrongType("\"reasonCode\": []")
            .impossible("\"reasonCode\": \"he asked\"", 400)
            .onVersion();

    static final Post SUPPORT_VOIDING = Post.to("/v1/support-sessions/{supportSession}/voiding", Post.Stage.BOOKED)
            .by("therapist")
            .notBy("coordinator")
            .says(SupportExamples.REASON)
            .needs("reasonCode")
            .wrongType("\"reasonCode\": 1")
            .impossible("\"reasonCode\": \"-\"", 400)
            .onVersion();

    static final Post GOAL = Post.to("/v1/courses/{course}/support-goals", Post.Stage.BOOKED)
            .by("therapist")
            .notBy("coordinator")
            .says(SupportExamples.GOAL)
            .needs("kind")
            .wrongType("\"target\": \"much\"")
            .impossible("\"kind\": \"OTHER\"", 422)
            .fits((body, visit) -> body.put("agreedOn", Support.dayBefore(2).toString()))
            .otherwise(body -> body.put("target", 90));

    static final Post GOAL_PROGRESS = Post.to("/v1/support-goals/{goal}/progress", Post.Stage.BOOKED)
            .by("nurse")
            .notBy("patient")
            .says(SupportExamples.PROGRESS)
            .needs("finding")
            .wrongType("\"minutes\": []")
            .impossible("\"change\": \"STOPPED\", \"observedOn\": \"+999999999-12-31\"", 422)
            .fits((body, visit) -> body.put("observedOn", Support.dayBefore(1).toString()))
            .otherwise(body -> body.put("finding", "KEPT"));

    static final Post PROGRESS_VOIDING = Post.to(
                    "/v1/support-goals/{goal}/progress/{progress}/voiding", Post.Stage.BOOKED)
            .by("nurse")
            .notBy("coordinator")
            .says(SupportExamples.REASON)
            .needs("reasonCode")
            .wrongType("\"reasonCode\": true")
            .impossible("\"reasonCode\": \"\"", 400)
            .onVersion();

    static final Post GOAL_ENDING = Post.to("/v1/support-goals/{goal}/ending", Post.Stage.BOOKED)
            .by("physician")
            .notBy("coordinator")
            .says(SupportExamples.REASON)
            .needs("reasonCode")
            .wrongType("\"reasonCode\": {}")
            .impossible("\"reasonCode\": \"done\"", 400)
            .onVersion();

    static final Post GOAL_VOIDING = Post.to("/v1/support-goals/{goal}/voiding", Post.Stage.BOOKED)
            .by("therapist")
            .notBy("auditor")
            .says(SupportExamples.REASON)
            .needs("reasonCode")
            .wrongType("\"reasonCode\": 3")
            .impossible("\"reasonCode\": \"wrong goal\"", 400)
            .onVersion();

    private SupportPosts() {}
}
