package clinic.remit.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The committed schemas and the AsyncAPI document say what the records say. */
class CommittedContractTest {

    private static final String STALE =
            "stale; refresh with: mvn -B -pl infra/events test -Dremit.events.refresh=true (and commit)";

    private static final Map<String, String> schemas = new TreeMap<>();
    private static String asyncApi;

    @BeforeAll
    static void generate() {
        var generated = new EventSchemas().all();
        generated.forEach((file, schema) -> schemas.put(file, CommittedFiles.json(schema)));
        asyncApi = CommittedFiles.yaml(AsyncApi.document(generated));
        if (Boolean.getBoolean("remit.events.refresh")) {
            replace(CommittedFiles.SCHEMAS);
            CommittedFiles.write(CommittedFiles.ASYNC_API, asyncApi);
        }
        if (Boolean.getBoolean("remit.events.release")) {
            replace(CommittedFiles.RELEASED);
        }
    }

    @Test
    void every_event_has_its_schema_and_no_schema_is_left_over() {
        assertThat(CommittedFiles.read(CommittedFiles.SCHEMAS))
                .as("schemas/: " + STALE)
                .isEqualTo(schemas);
    }

    @Test
    void the_async_api_document_describes_every_event() {
        assertThat(CommittedFiles.text(CommittedFiles.ASYNC_API))
                .as("asyncapi.yaml: " + STALE)
                .isEqualTo(asyncApi);
    }

    private static void replace(Path folder) {
        CommittedFiles.read(folder).keySet().forEach(file -> CommittedFiles.delete(folder.resolve(file)));
        schemas.forEach((file, schema) -> CommittedFiles.write(folder.resolve(file), schema));
    }
}
