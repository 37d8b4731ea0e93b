package clinic.remit.patients.history;

/** Bodies that the API documents, and that its tests send. */
public interface HistoryExamples {

    String EPISODE = """
            {"icd10": "F33.2", "severity": "SEVERE", "onset": "2026-01-10"}""";

    String EPISODE_END = """
            {"end": "2026-11-01"}""";

    String TRIAL = """
            {
              "ingredientRxcui": "36437", "start": "2026-02-01", "end": "2026-05-31", "dailyDoseMg": 150,
              "adherencePercent": 90, "outcome": "FAILED", "improvementPercent": 20, "source": "RECORD"
            }""";

    String SECOND_TRIAL = """
            {
              "ingredientRxcui": "39786",
              "doseSteps": [
                {"start": "2026-06-01", "end": "2026-06-14", "dailyDoseMg": 75},
                {"start": "2026-06-15", "end": "2026-10-15", "dailyDoseMg": 225}
              ],
              "adherencePercent": 95, "outcome": "FAILED", "source": "PHARMACY"
            }""";

    String OTHER_TREATMENT = """
            {"kind": "ECT", "start": "2026-03", "end": "2026-04", "sessions": 8, "outcome": "PARTIAL", "source": "RECORD"}""";

    String VOIDING = """
            {"reason": "entered for the wrong patient"}""";
}
