package clinic.remit.scheduling.session.treatment;

/** Bodies that the API documents, and that its tests send. */
public interface TreatmentExamples {

    String ADMINISTRATION = """
            {"vialId": "01997a5f-2b3c-7a4d-9e5f-6a7b8c9d0e07", "doseMgPerKg": 0.5, "drawnMl": 0.82, "givenMl": 0.82,
             "bodySite": "DELTOID_LEFT"}""";

    String CLOSING = """
            {"disposition": "HOME",
             "criteria": {"oriented": true, "steadyGait": true, "escortPresent": true, "toldNotToDrive": true,
                          "mpadss": {"vitalSigns": 2, "ambulation": 2, "nausea": 2, "pain": 2, "bleeding": 2}}}""";
}
