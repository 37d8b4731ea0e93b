package clinic.remit.patients.registry.merging;

/** Bodies that the API documents, and that its tests send. */
public interface MergeExamples {

    String MERGE = """
            {"duplicateId": "01a2144b-7caf-7572-86d6-e0b027aa94f5", "duplicateETag": "\\"0\\""}""";

    String UNDOING = "{}";
}
