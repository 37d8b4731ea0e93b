package clinic.remit.outcomes.assessment;

/** Bodies that the API documents, and that its tests send. */
public interface AssessmentExamples {

    String PHQ_9 = """
            {
              "patientId": "01935f5e-0000-7000-8000-000000000001", "instrument": "PHQ-9",
              "effectiveAt": "2026-11-25T09:00:00Z",
              "items": {"1": 2, "2": 2, "3": 1, "4": 2, "5": 1, "6": 2, "7": 1, "8": 0, "9": 0},
              "rater": "PATIENT", "place": "CLINIC"
            }""";

    String BATCH = """
            {
              "assessments": [
                {
                  "patientId": "01935f5e-0000-7000-8000-000000000001", "instrument": "MADRS",
                  "effectiveAt": "2026-03-02T09:00:00Z", "total": 31, "rater": "CLINICIAN", "place": "CLINIC",
                  "lateReason": "from the paper record"
                },
                {
                  "patientId": "01935f5e-0000-7000-8000-000000000001", "instrument": "MADRS",
                  "effectiveAt": "2026-04-01T09:00:00Z", "total": 24, "rater": "CLINICIAN", "place": "CLINIC",
                  "lateReason": "from the paper record"
                }
              ]
            }""";

    String CORRECTION = """
            {
              "items": {"1": 2, "2": 2, "3": 1, "4": 2, "5": 1, "6": 2, "7": 1, "8": 1, "9": 0},
              "reason": "item 8 was misread"
            }""";

    String VOIDING = """
            {"reason": "entered for another patient"}""";
}
