package clinic.remit.scheduling.session.adverse;

/** Bodies that the API documents, and that its tests send. */
public interface AdverseEventExamples {

    String ADVERSE_EVENT = """
            {"code": "DISSOCIATION", "grade": 2, "serious": false, "resolved": false,
             "occurredAt": "2026-11-30T09:24:00-05:00", "action": "MEDICINE_GIVEN"}""";

    String CORRECTION = """
            {"reasonCode": "GRADE_MISTAKEN", "grade": 1}""";

    String VOIDING = """
            {"reasonCode": "ENTERED_IN_ERROR"}""";
}
