package clinic.remit.scheduling.medication;

/** Bodies that the API documents, and that its tests send. */
public interface MedicationExamples {

    String VIAL = """
            {"siteId": "01997a5e-4d3c-7c1a-9c55-3f2f0c6f7b01", "lot": "K2291-A", "concentrationMgPerMl": 50,
             "volumeMl": 10, "expires": "2028-06-30"}""";
}
