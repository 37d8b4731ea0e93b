package clinic.remit.scheduling.api;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import clinic.remit.localstack.testing.Topic;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** While news of the patient could not be read, no dose is given on what is known (design section 4). */
@QuarkusTest
@WithStack
class UnreadNewsTest {

    private static void sendRubbish(String key) {
        Topic.sendRaw(
                "remit.patients",
                key,
                "{\"rubbish\":".getBytes(StandardCharsets.UTF_8),
                Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "clinic.remit.patients.ConsentWithdrawn",
                        "ce_sequence", "1"));
    }

    private static void dismiss(String which) {
        String letter = await().until(
                        () -> Clinic.as("administrator")
                                .get("/v1/dead-letters?limit=200")
                                .path("find { " + which + " }.id"),
                        notNullValue());
        Clinic.post("administrator", "/v1/dead-letters/" + letter + "/dismissal", "{\"reason\":\"sent by a test\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void aDeadLetterOfThePatientBlocksTheDoseUntilItIsDismissed() {
        Visit visit = Visit.cleared();
        visit.present(true).then().statusCode(200);
        sendRubbish(visit.patient.toString());
        await().untilAsserted(() -> visit.asNurse("/clearance", visit.checks(visit.assessment()))
                .then()
                .statusCode(409)
                .body("gates.findAll { it.status == 'BLOCKED' }.code", equalTo(List.of("HOLDS", "DEAD_LETTER"))));
        Clinic.awaitHolds(visit.course, "DEAD_LETTER");
        visit.view().body("state", equalTo("CHECKED_IN")).body("clearance", equalTo(null));
        visit.asPhysician("/administration", visit.dose())
                .then()
                .statusCode(409)
                .body("type", endsWith("/wrong-state"));
        dismiss("it.key == '" + visit.patient + "'");
        Clinic.awaitHolds(visit.course);
        visit.asPhysician("/administration", visit.dose()).then().statusCode(409);
        visit.clear();
        visit.asPhysician("/administration", visit.dose()).then().statusCode(200);
    }

    @Test
    void aDeadLetterOfNobodyKnowsWhomNeedsAPhysiciansAttestation() {
        Visit visit = Visit.cleared();
        sendRubbish("nobody");
        try {
            await().untilAsserted(() -> visit.asNurse("/clearance", visit.checks(visit.assessment()))
                    .then()
                    .statusCode(409)
                    .body("gates.findAll { it.status == 'PHYSICIAN_DECIDES' }.code", hasItem("BUS")));
            visit.present(true).then().statusCode(200);
            visit.asPhysician("/administration", visit.dose()).then().statusCode(409);
            String attested = visit.checks(visit.assessment())
                    .replaceFirst("\\}$", ",\"overrides\":[{\"gate\":\"BUS\",\"reasonCode\":\"ASKED_BY_PHONE\"}]}");
            visit.asNurse("/clearance", attested).then().statusCode(403);
            visit.asPhysician("/clearance", attested)
                    .then()
                    .statusCode(200)
                    .body("clearance.checks.overrides[0].reasonCode", equalTo("ASKED_BY_PHONE"));
            visit.asPhysician("/administration", visit.dose()).then().statusCode(200);
        } finally {
            dismiss("it.key == null");
        }
    }
}
