package clinic.remit.scheduling.api;

import clinic.remit.scheduling.session.booking.BookingExamples;
import clinic.remit.scheduling.session.clearance.ClearanceExamples;
import clinic.remit.scheduling.session.finding.FindingExamples;
import clinic.remit.scheduling.session.observation.ObservationExamples;
import clinic.remit.scheduling.session.treatment.TreatmentExamples;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The commands on a treatment, from check-in to discharge. */
final class TreatmentPosts {

    static final Post CHECK_IN = Post.to("/v1/sessions/{session}/check-in", Post.Stage.BOOKED)
            .by("coordinator")
            .notBy("patient")
            .onVersion(Visit::etag);

    static final Post CLEARANCE = Post.to("/v1/sessions/{session}/clearance", Post.Stage.CLEARED)
            .by("physician")
            .notBy("coordinator")
            .says(ClearanceExamples.CHECKS)
            .needs("vitals")
            .wrongType("\"pregnancyTest\": \"MAYBE\"")
            .impossible("\"weightKg\": 824", 400)
            .onVersion(Visit::etag)
            .fits((body, visit) -> checked(body, visit))
            .otherwise(body -> body.put("weightKg", 83));

    static final Post ADMINISTRATION = Post.to("/v1/sessions/{session}/administration", Post.Stage.CLEARED)
            .by("physician")
            .notBy("nurse")
            .says(TreatmentExamples.ADMINISTRATION)
            .needs("bodySite")
            .wrongType("\"bodySite\": \"DORSOGLUTEAL\"")
            .impossible("\"doseMgPerKg\": 5", 422)
            .onVersion(Visit::etag)
            .fits((body, visit) -> body.put("vialId", visit.vial().toString()))
            .otherwise(body -> body.put("bodySite", "DELTOID_RIGHT"));

    static final Post OBSERVATION = Post.to("/v1/sessions/{session}/observations", Post.Stage.DOSED)
            .by("nurse")
            .notBy("coordinator")
            .says(ObservationExamples.OBSERVATION)
            .needs("vitals")
            .wrongType("\"vitals\": []")
            .impossible(
                    "\"vitals\": {\"takenAt\": \"2190-01-01T00:00:00Z\", \"systolic\": 120, \"diastolic\": 80, \"heartRate\": 70,"
                            + " \"respiratoryRate\": 14, \"spo2\": 98, \"moaas\": 5}",
                    422)
            .fits((body, visit) -> body.set("vitals", Post.json(Visit.vitals(Clinic.now(), 126, 98))))
            .otherwise(body -> ((ObjectNode) body.get("vitals")).put("systolic", 121));

    static final Post CLOSING = Post.to("/v1/sessions/{session}/closing", Post.Stage.DOSED)
            .by("physician")
            .notBy("nurse")
            .says(TreatmentExamples.CLOSING)
            .needs("disposition")
            .wrongType("\"disposition\": \"AWAY\"")
            .impossible("\"criteria\": null", 422)
            .onVersion(Visit::etag)
            .otherwise(body -> body.put("disposition", "TRANSFERRED"));

    static final Post ABORT = Post.to("/v1/sessions/{session}/abort", Post.Stage.CLEARED)
            .by("nurse")
            .notBy("coordinator")
            .says(BookingExamples.REASON)
            .needs("reasonCode")
            .wrongType("\"reasonCode\": 1")
            .impossible("\"reasonCode\": \"unwell\"", 400)
            .onVersion(Visit::etag);

    static final Post FINDING = Post.to("/v1/sessions/{session}/findings", Post.Stage.DOSED)
            .by("nurse")
            .notBy("therapist")
            .says(FindingExamples.FINDING)
            .needs("code")
            .wrongType("\"foundAt\": \"soon\"")
            .impossible("\"foundAt\": \"-100000-01-01T00:00:00Z\"", 422)
            .fits((body, visit) -> body.put("foundAt", Clinic.now().toString()))
            .otherwise(body -> body.put("code", "DIVERSION"));

    private TreatmentPosts() {}

    private static void checked(ObjectNode body, Visit visit) {
        body.setAll(Post.json(visit.checks(visit.assessment())));
        body.remove(List.of("firstVitals", "overrides"));
    }
}
