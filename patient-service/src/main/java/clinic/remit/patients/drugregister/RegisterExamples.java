package clinic.remit.patients.drugregister;

/** Bodies that the API documents, and that its tests send. */
public interface RegisterExamples {

    String EXPORT = """
            {
              "site": {"id": "01a2144b-7caf-7572-86d6-e0b027aa94f5", "code": "ALB", "name": "Albany",
                       "timeZone": "America/New_York"},
              "from": "2026-11-01", "to": "2026-11-30", "drawnUpAt": "2026-12-01T09:00:00Z",
              "vials": [{
                "id": "01a2144b-8f11-7c03-9d52-5ad1b6a0c7e4", "supplier": "Hudson Pharma", "ndc": "00143-9508-10",
                "lot": "K-2291", "expires": "2027-05-31", "concentrationMgPerMl": 50, "volumeMl": 10,
                "receivedAt": "2026-11-02T13:00:00Z",
                "receivedBy": {"id": "00000000-0000-4000-8000-000000000002", "name": "Nora Quinn"},
                "openingMl": 10, "closingMl": 9.10,
                "entries": [
                  {"id": "01a2144b-9a01-7c03-9d52-5ad1b6a0c7e4", "kind": "GIVEN", "at": "2026-11-24T14:05:00Z",
                   "recordedAt": "2026-11-24T14:05:30Z", "ml": 0.82, "mg": 41, "drawnMl": 0.90, "drawnMg": 45,
                   "balanceMl": 9.10, "patientId": "01a2144b-7caf-7572-86d6-e0b027aa94f5",
                   "sessionId": "01a2144b-9b02-7c03-9d52-5ad1b6a0c7e4",
                   "orderedBy": {"id": "00000000-0000-4000-8000-000000000001", "name": "Paul Okoro"},
                   "by": {"id": "00000000-0000-4000-8000-000000000002", "name": "Nora Quinn"}},
                  {"id": "01a2144b-9a02-7c03-9d52-5ad1b6a0c7e4", "kind": "WASTED", "at": "2026-11-24T14:06:00Z",
                   "recordedAt": "2026-11-24T14:06:10Z", "ml": 0.08, "mg": 4, "balanceMl": 9.10,
                   "patientId": "01a2144b-7caf-7572-86d6-e0b027aa94f5",
                   "sessionId": "01a2144b-9b02-7c03-9d52-5ad1b6a0c7e4",
                   "by": {"id": "00000000-0000-4000-8000-000000000002", "name": "Nora Quinn"},
                   "witness": {"id": "00000000-0000-4000-8000-000000000001", "name": "Paul Okoro"},
                   "countersignedAt": "2026-11-24T14:07:00Z", "reason": "REST_OF_DRAW", "method": "SHARPS_CONTAINER"}]}],
              "discrepancies": []
            }""";
}
