package clinic.remit.outcomes.safety;

/** Bodies that the API documents, and that its tests send. */
public interface SafetyExamples {

    String CLOSING = """
            {"reasonCode": "EVALUATED", "done": "Seen by the psychiatrist; safety plan renewed."}""";
}
