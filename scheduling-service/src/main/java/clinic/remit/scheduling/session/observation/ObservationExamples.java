package clinic.remit.scheduling.session.observation;

/** Bodies that the API documents, and that its tests send. */
public interface ObservationExamples {

    String OBSERVATION = """
            {"vitals": {"takenAt": "2026-11-30T09:20:00-05:00", "systolic": 138, "diastolic": 86, "heartRate": 84,
                        "respiratoryRate": 14, "spo2": 97, "moaas": 4}}""";
}
