package clinic.remit.scheduling.support;

/** Bodies that the API documents, and that its tests send. */
public interface SupportExamples {

    String SESSION = """
            {"kind": "INTEGRATION", "startsAt": "2026-12-02T14:00:00-05:00",
             "therapistId": "8a2b6c1d-3e4f-4a5b-9c6d-7e8f9a0b1c22", "minutes": 50}""";

    String MOVE = """
            {"startsAt": "2026-12-03T10:00:00-05:00"}""";

    String OUTCOME = """
            {"outcome": "HELD", "note": "Sleeps better; walks each morning."}""";

    String REASON = """
            {"reasonCode": "PATIENT_ASKED"}""";

    String GOAL = """
            {"kind": "ACTIVITY", "target": 150, "agreedOn": "2026-11-24"}""";

    String PROGRESS = """
            {"observedOn": "2026-11-25", "finding": "PARTLY_KEPT", "minutes": 90}""";
}
