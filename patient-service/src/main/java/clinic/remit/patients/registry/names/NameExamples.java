package clinic.remit.patients.registry.names;

/** Bodies that the API documents, and that its tests send. */
public interface NameExamples {

    String LOOK_UP = """
            {"ids": ["01a2144b-7caf-7572-86d6-e0b027aa94f5", "01a2144b-8f11-7c03-9d52-5ad1b6a0c7e4"]}""";
}
