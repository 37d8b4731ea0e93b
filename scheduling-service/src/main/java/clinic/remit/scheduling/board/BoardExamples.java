package clinic.remit.scheduling.board;

/** An answer that the API documents. */
interface BoardExamples {

    String BOARD = """
            {
              "site": {"id": "01997a5e-4d3c-7c1a-9c55-3f2f0c6f7b01", "code": "NORTH", "name": "Remit North",
                       "timeZone": "America/New_York"},
              "date": "2026-11-30", "asOf": "2026-11-30T14:36:10Z",
              "dayBegins": "2026-11-30T05:00:00Z", "dayEnds": "2026-12-01T05:00:00Z",
              "policyVersions": {"clearance": "2026-11-2", "supervision": "2026-11-1", "dosing": "2026-11-1",
                                 "discharge": "2026-11-2"},
              "open": [{"from": "2026-11-30T13:00:00Z", "to": "2026-11-30T23:00:00Z"}],
              "equipmentChecked": true, "newsMayBeMissing": false,
              "rooms": [{
                "id": "01997a5e-5a11-7f63-8a0e-2c4b9d3e1f05", "name": "Room 1", "closed": [],
                "sessions": [{
                  "id": "01997b10-2b3c-7d4e-9f50-6a7b8c9d0e01", "patientId": "01997a60-1c2d-7e3f-8a4b-5c6d7e8f9a02",
                  "courseId": "01997a61-9a0b-7c22-a4c7-6b1f7e2d9a04", "roomId": "01997a5e-5a11-7f63-8a0e-2c4b9d3e1f05",
                  "startsAt": "2026-11-30T14:00:00Z", "endsAt": "2026-11-30T16:30:00Z", "state": "OBSERVING",
                  "physicianId": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11",
                  "supervisedBy": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11",
                  "injectionsGiven": 2, "maximumInjections": 10,
                  "given": {"ordinal": 2, "at": "2026-11-30T14:10:00Z",
                            "supervisedBy": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11",
                            "mg": 41.0, "mgPerKg": 0.498, "ml": 0.82, "bodySite": "DELTOID_LEFT"},
                  "held": false, "holdCauses": [], "needsEscort": false, "needsPregnancyTest": false,
                  "unresolvedAdverseEvent": false, "awaitsReview": false, "openWarnings": 0,
                  "next": {"what": "TAKE_VITALS", "dueAt": "2026-11-30T14:30:00Z", "overdue": true, "missing": []},
                  "vitals": [
                    {"afterMinutes": 10, "dueAt": "2026-11-30T14:20:00Z", "status": "TAKEN", "takenAt": "2026-11-30T14:21:00Z"},
                    {"afterMinutes": 20, "dueAt": "2026-11-30T14:30:00Z", "status": "OVERDUE"},
                    {"afterMinutes": 30, "dueAt": "2026-11-30T14:40:00Z", "status": "DUE"}],
                  "earliestDischargeAt": "2026-11-30T16:10:00Z"}]}],
              "physicians": [{
                "id": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11", "name": "Dr. Reyes",
                "shifts": [{"from": "2026-11-30T13:00:00Z", "to": "2026-11-30T23:00:00Z"}],
                "stays": [{"since": "2026-11-30T12:52:00Z"}], "present": true,
                "sessionIds": ["01997b10-2b3c-7d4e-9f50-6a7b8c9d0e01"], "underObservation": 1, "mostUnderObservation": 4}],
              "nurses": [{"id": "7a2d2f7b-7f1f-4d66-8b54-1d9e7b6f8b22", "name": "N. Lind",
                          "stays": [{"since": "2026-11-30T12:40:00Z"}], "present": true}],
              "handOvers": [],
              "overdueVitals": [{
                "sessionId": "01997b10-2b3c-7d4e-9f50-6a7b8c9d0e01", "patientId": "01997a60-1c2d-7e3f-8a4b-5c6d7e8f9a02",
                "roomId": "01997a5e-5a11-7f63-8a0e-2c4b9d3e1f05", "since": "2026-11-30T14:30:00Z",
                "dueAt": ["2026-11-30T14:30:00Z"]}],
              "awaited": [], "warnings": [], "lateEntries": [], "supportSessions": [],
              "vitalsAfterMinutes": [10, 20, 30, 45, 60, 90, 120]
            }""";
}
