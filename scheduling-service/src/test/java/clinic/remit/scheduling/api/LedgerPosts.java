package clinic.remit.scheduling.api;

import clinic.remit.scheduling.medication.MedicationExamples;
import java.time.LocalDate;

/** The commands on the ledger. */
final class LedgerPosts {

    static final Post VIAL = Post.to("/v1/vials", Post.Stage.BOOKED)
            .by("nurse")
            .notBy("coordinator")
            .says(MedicationExamples.VIAL)
            .needs("ndc")
            .wrongType("\"volumeMl\": \"ten\"")
            .impossible("\"concentrationMgPerMl\": 10, \"expires\": \"2020-01-01\"", 422)
            .fits((body, visit) ->
                    body.put("expires", LocalDate.now().plusYears(1).toString()))
            .otherwise(body -> body.put("lot", "another"));

    static final Post WASTE = Post.to("/v1/vials/{stock}/wastes", Post.Stage.BOOKED)
            .by("nurse")
            .notBy("administrator")
            .says(MedicationExamples.WASTE)
            .needs("method")
            .wrongType("\"ml\": \"all\"")
            .impossible("\"ml\": 0", 400)
            .on(visit -> visit.house.stock())
            .otherwise(body -> body.put("reason", "another"));

    static final Post DESTRUCTION = Post.to("/v1/vials/{stock}/destructions", Post.Stage.BOOKED)
            .by("physician")
            .notBy("auditor")
            .says(MedicationExamples.DESTRUCTION)
            .needs("form41")
            .wrongType("\"witnessId\": \"Lind\"")
            .impossible("\"occurredAt\": \"2190-01-01T00:00:00Z\"", 422)
            .on(visit -> visit.house.stock())
            .otherwise(body -> body.put("reason", "another"));

    static final Post LOSS = Post.to("/v1/vials/{stock}/losses", Post.Stage.BOOKED)
            .by("nurse")
            .notBy("coordinator")
            .says(MedicationExamples.LOSS)
            .needs("reason")
            .wrongType("\"reason\": 1")
            .impossible("\"ml\": -0.1", 400)
            .on(visit -> visit.house.stock())
            .otherwise(body -> body.put("reason", "another"));

    static final Post COUNT = Post.to("/v1/vials/{stock}/counts", Post.Stage.BOOKED)
            .by("nurse")
            .notBy("administrator")
            .says(MedicationExamples.COUNT)
            .needs("witnessId")
            .wrongType("\"countedMl\": \"full\"")
            .impossible("\"countedMl\": 10.001", 422)
            .on(visit -> visit.house.stock())
            .otherwise(body -> body.put("countedMl", 9));

    static final Post RECEIPT_CORRECTION = Post.to("/v1/vials/{stock}/receipt-corrections", Post.Stage.BOOKED)
            .by("physician")
            .notBy("nurse")
            .says(MedicationExamples.RECEIPT_CORRECTION)
            .needs("reason")
            .wrongType("\"expires\": \"soon\"")
            .impossible("\"volumeMl\": 0.5", 422)
            .on(visit -> visit.house.stock())
            .otherwise(body -> body.put("reason", "another"));

    static final Post COUNTERSIGNATURE = Post.to(
                    "/v1/vial-entries/{witnessedEntry}/countersignature", Post.Stage.BOOKED)
            .by("physician")
            .notBy("administrator")
            .on(visit -> visit.house.witnessedEntry());

    static final Post CORRECTION = Post.to("/v1/vial-entries/{witnessedEntry}/corrections", Post.Stage.BOOKED)
            .by("nurse")
            .notBy("administrator")
            .says(MedicationExamples.CORRECTION)
            .needs("ml")
            .wrongType("\"witnessId\": 7")
            .impossible("\"ml\": 0.4", 422)
            .on(visit -> visit.house.witnessedEntry())
            .otherwise(body -> body.put("reason", "another"));

    static final Post DISCREPANCY_RESOLUTION = Post.to(
                    "/v1/vial-discrepancies/{discrepancy}/resolution", Post.Stage.BOOKED)
            .by("administrator")
            .notBy("nurse")
            .says(MedicationExamples.RESOLUTION)
            .needs("reason")
            .wrongType("\"lostMl\": \"some\"")
            .impossible("\"correction\": {\"entryId\": \"01997a5e-4d3c-7c1a-9c55-3f2f0c6f7b01\", \"ml\": 1}", 422)
            .on(visit -> visit.house.discrepancy())
            .onVersion(visit -> Post.etagOf("/v1/vial-discrepancies/" + visit.house.discrepancy()))
            .otherwise(body -> body.put("reason", "another"));

    private LedgerPosts() {}
}
