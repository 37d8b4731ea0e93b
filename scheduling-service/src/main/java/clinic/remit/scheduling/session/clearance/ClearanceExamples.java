package clinic.remit.scheduling.session.clearance;

/** Bodies that the API documents, and that its tests send. */
public interface ClearanceExamples {

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
}
