package clinic.remit.patients.eligibility.determination;

/** Bodies that the API documents, and that its tests send. */
public interface DeterminationExamples {

    String DETERMINATION = "{}";

    String SIGN_OFF = """
            {"reviewReason": "The ECG is borderline; cardiology sees no objection."}""";

    String OVERRIDE = """
            {"reasonCode": "SPECIALIST_CLEARED", "reason": "Cardiologist of 3 November: the aneurysm was repaired."}""";
}
