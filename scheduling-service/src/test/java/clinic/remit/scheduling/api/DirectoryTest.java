package clinic.remit.scheduling.api;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.Topic;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A clinic's places are set up over the API and told to the other services. */
@QuarkusTest
@WithStack
class DirectoryTest {

    private static Response post(String path, String body) {
        return given().auth()
                .oauth2(Tokens.of("administrator", UUID.randomUUID()))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    private static String site(String zone) {
        return """
                {"code":"S-%s","name":"North","timeZone":"%s",
                 "openingHours":[{"day":"MONDAY","opens":"08:00","closes":"17:00"}]}""".formatted(UUID.randomUUID().toString().substring(0, 8), zone);
    }

    @Test
    void aSiteIsToldToTheOthersAndTakesRooms() {
        Response site = post("/v1/sites", site("America/New_York"));
        site.then().statusCode(201);
        UUID id = UUID.fromString(site.path("id"));
        post("/v1/sites/" + id + "/rooms", "{\"name\":\"1\"}").then().statusCode(201);
        try (Topic topic = Topic.named("remit.scheduling")) {
            await().until(() -> topic.about(id, "SiteDefined").size() == 1);
        }
    }

    @Test
    void anUnknownZoneIsRefused() {
        post("/v1/sites", site("Mars/Olympus")).then().statusCode(422);
    }

    @Test
    void aRoomNeedsASiteThatExists() {
        post("/v1/sites/" + UUID.randomUUID() + "/rooms", "{\"name\":\"1\"}")
                .then()
                .statusCode(404)
                .body("type", endsWith("/not-found"));
    }
}
