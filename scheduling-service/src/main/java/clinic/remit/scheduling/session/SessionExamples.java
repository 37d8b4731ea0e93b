package clinic.remit.scheduling.session;

/** Bodies that the API documents, and that its tests send. */
public interface SessionExamples {

    String SESSION = """
            {"courseId": "01997a61-9a0b-7c22-a4c7-6b1f7e2d9a04", "startsAt": "2026-11-30T09:00:00-05:00",
             "roomId": "01997a5e-5a11-7f63-8a0e-2c4b9d3e1f05", "physicianId": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11"}""";

    String MOVE = """
            {"startsAt": "2026-12-01T10:30:00-05:00", "roomId": "01997a5e-5a11-7f63-8a0e-2c4b9d3e1f05",
             "physicianId": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11"}""";

    String REASON = """
            {"reasonCode": "PATIENT_ASKED"}""";

    String CHECKS = """
            {"assessmentId": "01997f3a-1b2c-7d3e-8f40-5a6b7c8d9e06", "weightKg": 82.4, "heightCm": 178,
             "vitals": {"takenAt": "2026-11-30T09:05:00-05:00", "systolic": 144, "diastolic": 88, "heartRate": 72,
                        "respiratoryRate": 14, "spo2": 98, "temperature": 36.7, "moaas": 5},
             "firstVitals": {"takenAt": "2026-11-30T08:48:00-05:00", "systolic": 150, "diastolic": 92, "heartRate": 76,
                             "respiratoryRate": 14, "spo2": 98, "moaas": 5},
             "escort": {"name": "A. Hale", "phone": "+1 555 0101"},
             "lastFoodAt": "2026-11-29T22:00:00-05:00", "lastLiquidAt": "2026-11-30T07:30:00-05:00",
             "pregnancyTest": "NEGATIVE", "intoxicated": false,
             "overrides": [{"gate": "BLOOD_PRESSURE", "reasonCode": "REPEATED_AND_STABLE"}]}""";

    String ADMINISTRATION = """
            {"vialId": "01997a5f-2b3c-7a4d-9e5f-6a7b8c9d0e07", "doseMgPerKg": 0.5, "drawnMl": 0.82, "givenMl": 0.82,
             "bodySite": "DELTOID_LEFT"}""";

    String OBSERVATION = """
            {"vitals": {"takenAt": "2026-11-30T09:20:00-05:00", "systolic": 138, "diastolic": 86, "heartRate": 84,
                        "respiratoryRate": 14, "spo2": 97, "moaas": 4}}""";

    String CLOSING = """
            {"disposition": "HOME",
             "criteria": {"oriented": true, "steadyGait": true, "escortPresent": true, "toldNotToDrive": true,
                          "mpadss": {"vitalSigns": 2, "ambulation": 2, "nausea": 2, "pain": 2, "bleeding": 2}}}""";

    String HAND_OVER = """
            {"receiverId": "8b3e3a8c-8a2a-4e77-9c65-2e0f8c7a9c33"}""";
}
