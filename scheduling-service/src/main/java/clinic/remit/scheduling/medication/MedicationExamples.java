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

    String RECEIPT_CORRECTION = """
            {"lot": "K2291-B", "expires": "2028-05-31", "reason": "Read from the vial beside it",
             "witnessId": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a13"}""";

    String RESOLUTION = """
            {"reason": "Could not be found again", "lostMl": 0.5}""";

    String REGISTER = """
            {"site": {"id": "01997a5e-4d3c-7c1a-9c55-3f2f0c6f7b01", "code": "NYC", "name": "Remit New York",
                      "timeZone": "America/New_York"},
             "from": "2026-11-01", "to": "2026-11-30", "drawnUpAt": "2026-12-01T09:00:00Z",
             "vials": [{"id": "01997a5f-2b3c-7a4d-9e5f-6a7b8c9d0e07", "supplier": "Example Medical Supply",
               "ndc": "99999-0123-01", "lot": "K2291-A", "expires": "2028-06-30", "concentrationMgPerMl": 50, "volumeMl": 10,
               "receivedAt": "2026-10-20T13:00:00Z",
               "receivedBy": {"id": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a12", "name": "Maja Lind"},
               "openingMl": 10, "closingMl": 9.10,
               "entries": [
                 {"id": "01997a60-0000-7000-8000-000000000001", "kind": "GIVEN", "at": "2026-11-30T14:10:00Z",
                  "recordedAt": "2026-11-30T14:10:00Z", "ml": 0.82, "mg": 41, "drawnMl": 0.90, "drawnMg": 45, "balanceMl": 9.10,
                  "patientId": "01997a60-0000-7000-8000-000000000003", "sessionId": "01997a60-0000-7000-8000-000000000004",
                  "orderedBy": {"id": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11", "name": "Dr. Reyes"},
                  "by": {"id": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a12", "name": "Maja Lind"}, "witness": null,
                  "countersignedAt": null, "reason": null, "method": null, "corrects": null},
                 {"id": "01997a60-0000-7000-8000-000000000002", "kind": "WASTED", "at": "2026-11-30T14:10:00Z",
                  "recordedAt": "2026-11-30T14:10:00Z", "ml": 0.08, "mg": 4, "drawnMl": null, "drawnMg": null, "balanceMl": 9.10,
                  "patientId": "01997a60-0000-7000-8000-000000000003", "sessionId": "01997a60-0000-7000-8000-000000000004",
                  "orderedBy": null, "by": {"id": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a12", "name": "Maja Lind"},
                  "witness": {"id": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11", "name": "Ana Reyes"},
                  "countersignedAt": "2026-11-30T14:31:00Z", "reason": "REST_OF_DRAW", "method": "Sharps container",
                  "corrects": null}]}],
             "discrepancies": [{"id": "01997a60-0000-7000-8000-000000000005", "vialId": "01997a60-0000-7000-8000-000000000006",
               "openedAt": "2026-11-30T22:00:00Z", "countedMl": 9.5, "expectedMl": 10, "resolvedAt": null, "resolution": null}]}""";
}
