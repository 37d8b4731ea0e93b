package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed document is what the service says of itself. */
@QuarkusTest
@WithStack
class OpenApiIsCurrentTest {

    private static final Path COMMITTED = Path.of("../infra/docs/openapi/scheduling-service.yaml");
    private static final String REFRESH =
            "mvn -pl scheduling-service test -Dtest=OpenApiIsCurrentTest -Dopenapi.refresh=true";

    @Test
    void theCommittedDocumentIsCurrent() throws IOException {
        String current = RestAssured.given()
                .queryParam("format", "yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean("openapi.refresh")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, current);
        }
        assertThat(COMMITTED).as("refresh it: " + REFRESH).hasContent(current);
    }
}
