package clinic.remit.patients.screening;

/** Bodies that the API documents, and that its tests send. */
public interface ScreeningExamples {

    String SCREENING = """
            {
              "performedAt": "2026-11-24T08:30:00Z",
              "findings": [],
              "medicines": [{"rxcui": "28439"}],
              "vitals": {"systolic": 124, "diastolic": 78, "heartRate": 72, "respiratoryRate": 14, "spo2": 98,
                         "temperature": 36.7, "weightKg": 82.4, "heightCm": 178},
              "pregnancyTest": "NEGATIVE",
              "severity": {"instrument": "PHQ-9", "total": 19},
              "adultEscort": true, "capacity": true, "mentalStateExamined": true,
              "laboratory": {"takenOn": "2026-11-20", "result": "NORMAL"},
              "urineDrugScreen": {"takenOn": "2026-11-20", "result": "NORMAL"},
              "ecg": {"takenOn": "2026-11-20", "result": "NORMAL"},
              "stopBang": 2
            }""";

    String WITH_FINDINGS = """
            {
              "performedAt": "2026-11-24T08:30:00Z",
              "findings": ["HYPERTHYROIDISM"],
              "datedFindings": [{"code": "MYOCARDIAL_INFARCTION", "on": "2019-03"}],
              "medicines": [{"code": "ALCOHOL"}, {"rxcui": "28439"}, {"name": "Ativan 1 mg"},
                            {"code": "OTHER", "name": "metformin"}],
              "vitals": {"systolic": 124, "diastolic": 78, "heartRate": 72, "weightKg": 82.4, "heightCm": 178},
              "pregnancyTest": "NEGATIVE",
              "adultEscort": true, "capacity": true
            }""";

    String VOIDING = """
            {"reason": "the figures of another patient"}""";
}
