package clinic.remit.scheduling.course;

/** Bodies that the API documents, and that its tests send. */
public interface CourseExamples {

    String COURSE = """
            {"patientId": "01997a60-0c1d-7b7e-8a58-5d0c3ce1a402", "siteId": "01997a5e-4d3c-7c1a-9c55-3f2f0c6f7b01",
             "prescriberId": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11", "primaryInstrument": "PHQ-9",
             "protocol": {"startDoseMgPerKg": 0.5, "maximumInjections": 6, "leastIntervalHours": 72}}""";

    String REASON = """
            {"reasonCode": "PATIENT_ASKED"}""";

    String DECISION = """
            {"recommendationId": "01997f3a-77f2-7d1e-b0a1-91f2f4a9c803", "recommendationVersion": 4,
             "decision": "ACCEPTED", "reasonCode": "SUSTAINED_REMISSION"}""";

    String AMENDMENT = """
            {"maximumInjections": 8, "leastIntervalHours": 96, "daysAfterResponse": [7, 7, 14], "reasonCode": "PARTIAL_RESPONSE"}""";

    String PRIOR_INJECTIONS = """
            {"source": "RECORD", "injections": [
              {"givenAt": "2026-11-16T15:00:00Z", "doseMg": 41, "doseMgPerKg": 0.5},
              {"givenAt": "2026-11-19T15:00:00Z", "doseMg": 61.5, "doseMgPerKg": 0.75}]}""";
}
