package clinic.remit.scheduling.session.finding;

/** Bodies that the API documents, and that its tests send. */
public interface FindingExamples {

    String FINDING = """
            {"code": "CRAVING", "foundAt": "2026-11-30T09:12:00-05:00"}""";
}
