package clinic.remit.patients.consent;

/** Bodies that the API documents, and that its tests send. */
public interface ConsentExamples {

    String CONSENT = """
            {
              "documentVersion": "2026-02", "signedAt": "2026-11-24T08:45:00Z",
              "explainedBy": "00000000-0000-4000-8000-000000000001"
            }""";

    String WITHDRAWAL = """
            {"withdrawnAt": "2026-11-24T08:50:00Z", "reason": "changed my mind"}""";
}
