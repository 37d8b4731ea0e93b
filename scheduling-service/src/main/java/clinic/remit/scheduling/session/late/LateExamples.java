package clinic.remit.scheduling.session.late;

/** Bodies that the API documents, and that its tests send. */
public interface LateExamples {

    String LATE_ADMINISTRATION = """
            {"performedAt": "2026-11-30T09:12:00-05:00", "reasonCode": "SYSTEM_DOWN", "attested": true,
             "vialId": "01997a5f-2b3c-7a4d-9e5f-6a7b8c9d0e07", "doseMgPerKg": 0.5, "dosingWeightKg": 82.4,
             "drawnMl": 0.82, "givenMl": 0.82, "bodySite": "DELTOID_LEFT"}""";

    String LATE_ADMINISTRATION_UNBOOKED = """
            {"performedAt": "2026-11-30T09:12:00-05:00", "reasonCode": "SYSTEM_DOWN", "attested": true,
             "roomId": "01997a5e-5a11-7f63-8a0e-2c4b9d3e1f05", "vialId": "01997a5f-2b3c-7a4d-9e5f-6a7b8c9d0e07",
             "doseMgPerKg": 0.5, "dosingWeightKg": 82.4, "drawnMl": 0.82, "givenMl": 0.82, "bodySite": "DELTOID_LEFT",
             "discharge": {"at": "2026-11-30T11:20:00-05:00", "disposition": "HOME"}}""";
}
