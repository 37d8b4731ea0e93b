package clinic.remit.scheduling.medication;

/** Bodies that the API documents, and that its tests send. */
public interface MedicationExamples {

    String VIAL = """
            {"siteId": "01997a5e-4d3c-7c1a-9c55-3f2f0c6f7b01", "supplier": "Example Medical Supply", "ndc": "99999-0123-01",
             "lot": "K2291-A", "concentrationMgPerMl": 50, "volumeMl": 10, "openingMl": 10, "expires": "2028-06-30"}""";

    String WASTE = """
            {"ml": 0.5, "reason": "Vial cracked", "method": "Absorbed and put into the sharps container",
             "witnessId": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a12"}""";

    String DESTRUCTION = """
            {"ml": 0.5, "reason": "Expired", "method": "On-site incineration", "form41": "2026-11-30",
             "witnessId": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a12"}""";

    String LOSS = """
            {"ml": 0.5, "reason": "Missing after the cabinet was found open", "form106": "2026-12-01"}""";

    String COUNT = """
            {"countedMl": 9.18, "witnessId": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a12"}""";

    String CORRECTION = """
            {"ml": 0.5, "reason": "Another nurse saw it than the one who was named",
             "witnessId": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a13"}""";

    String RESOLUTION = """
            {"reason": "Could not be found again", "lostMl": 0.5}""";
}
