package clinic.remit.scheduling.api;

import clinic.remit.scheduling.session.injection.InjectionExamples;
import clinic.remit.scheduling.session.late.LateExamples;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The commands on injections that are on record, or come on it late. */
final class InjectionPosts {

    static final Post INJECTION_CORRECTION = Post.to("/v1/sessions/{session}/injection/corrections", Post.Stage.DOSED)
            .by("physician")
            .notBy("nurse")
            .says(InjectionExamples.CORRECTION)
            .needs("reasonCode")
            .wrongType("\"performedAt\": []")
            .impossible("\"givenMl\": 5", 422)
            .onVersion(Visit::etag);

    static final Post INJECTION_VOIDING = Post.to("/v1/sessions/{session}/injection/voiding", Post.Stage.DOSED)
            .by("physician")
            .notBy("nurse")
            .says(InjectionExamples.VOIDING)
            .needs("drawnDrug")
            .wrongType("\"drawnDrug\": \"BACK_IN_THE_VIAL\"")
            .impossible("\"drawnDrug\": \"WASTED\"", 422)
            .onVersion(Visit::etag);

    static final Post LATE_ADMINISTRATION = Post.to("/v1/sessions/{session}/late-administration", Post.Stage.BOOKED)
            .by("physician")
            .notBy("nurse")
            .says(LateExamples.LATE_ADMINISTRATION)
            .needs("dosingWeightKg")
            .wrongType("\"bodySite\": \"DORSOGLUTEAL\"")
            .impossible("\"performedAt\": \"2190-01-01T00:00:00Z\"", 422)
            .onVersion(Visit::etag)
            .fits((body, visit) -> late(body, visit));

    static final Post LATE_ADMINISTRATION_UNBOOKED = Post.to(
                    "/v1/courses/{course}/late-administrations", Post.Stage.BOOKED)
            .by("physician")
            .notBy("nurse")
            .says(LateExamples.LATE_ADMINISTRATION_UNBOOKED)
            .needs("reasonCode")
            .wrongType("\"discharge\": {\"at\": 1}")
            .impossible("\"givenMl\": 0.83", 422)
            .fits((body, visit) -> lateElsewhere(body, visit));

    static final Post LATE_REVIEW = Post.to(
                    "/v1/sessions/{session}/late-administration/review", Post.Stage.ENTERED_LATE)
            .by("physician")
            .notBy("nurse")
            .onVersion(Visit::etag);

    private InjectionPosts() {}

    private static void late(ObjectNode body, Visit visit) {
        body.put("vialId", visit.vial().toString());
        body.put("performedAt", Clinic.now().toString());
    }

    private static void lateElsewhere(ObjectNode body, Visit visit) {
        late(body, visit);
        body.put("roomId", visit.view().extract().<String>path("roomId"));
        ((ObjectNode) body.get("discharge")).put("at", Clinic.now().toString());
    }
}
