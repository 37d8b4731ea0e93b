package clinic.remit.scheduling.session.booking;

/** Bodies that the API documents, and that its tests send. */
public interface BookingExamples {

    String SESSION = """
            {"courseId": "01997a61-9a0b-7c22-a4c7-6b1f7e2d9a04", "startsAt": "2026-11-30T09:00:00-05:00",
             "roomId": "01997a5e-5a11-7f63-8a0e-2c4b9d3e1f05", "physicianId": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11"}""";

    String MOVE = """
            {"startsAt": "2026-12-01T10:30:00-05:00", "roomId": "01997a5e-5a11-7f63-8a0e-2c4b9d3e1f05",
             "physicianId": "6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11"}""";

    String REASON = """
            {"reasonCode": "PATIENT_ASKED"}""";
}
