package clinic.remit.scheduling.waiting;

/** Bodies that the API documents, and that its tests send. */
public interface WaitingExamples {

    String WISHES = """
            {"firstDay": "2026-12-01", "lastDay": "2026-12-11", "weekdays": ["MONDAY", "THURSDAY"],
             "startsFrom": "08:00", "startsUntil": "11:30", "physicianId": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11"}""";

    String ENTRY = """
            {"wishes": {"lastDay": "2026-12-11", "weekdays": ["MONDAY", "THURSDAY"], "startsFrom": "08:00",
                        "startsUntil": "11:30"}}""";

    String EARLIER = """
            {"wishes": {"lastDay": "2026-12-04"}, "sessionId": "01997a64-3c1d-7e0f-8a2b-4d5e6f708192"}""";

    String REASON = """
            {"reasonCode": "PATIENT_ASKED"}""";
}
