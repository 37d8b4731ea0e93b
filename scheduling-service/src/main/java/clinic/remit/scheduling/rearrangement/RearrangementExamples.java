package clinic.remit.scheduling.rearrangement;

/** Bodies that the API documents, and that its tests send. */
public interface RearrangementExamples {

    String REARRANGEMENT = """
            {"date": "2026-11-30", "reasonCode": "PHYSICIAN_ABSENT",
             "physiciansAbsent": [{"physicianId": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11",
                                   "from": "2026-11-30T12:00:00-05:00", "until": "2026-12-01T00:00:00-05:00"}]}""";

    String ACCEPTANCE = """
            {"leaveUnplaced": []}""";
}
