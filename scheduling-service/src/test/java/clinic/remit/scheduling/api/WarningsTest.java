package clinic.remit.scheduling.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.events.patients.ConsentWithdrawn;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes known while a patient is under the drug changes no session, and reaches the physician. */
@QuarkusTest
@WithStack
class WarningsTest {

    @Test
    void aHoldAfterTheDoseWarnsThePhysicianUntilOneAcknowledgesIt() {
        Visit visit = Visit.dosed();
        Clinic.tell(new ConsentWithdrawn(visit.patient, UUID.randomUUID(), Clinic.now(), Clinic.now()));
        Clinic.awaitHolds(visit.course, "CONSENT");
        visit.view()
                .body("state", equalTo("ADMINISTERED"))
                .body("held", equalTo(false))
                .body("warnings.cause", contains("CONSENT"))
                .body("warnings[0].acknowledgedAt", equalTo(null));
        String open = "/v1/sites/" + visit.site + "/session-warnings";
        String warning = Clinic.as("nurse")
                .get(open)
                .then()
                .body("sessionId", contains(visit.session.toString()))
                .extract()
                .path("[0].id");
        String acknowledgement = "/v1/session-warnings/" + warning + "/acknowledgement";
        Clinic.post("nurse", acknowledgement, "{}").then().statusCode(403);
        Clinic.post("physician", acknowledgement, "{}")
                .then()
                .statusCode(200)
                .body("acknowledgedBy", equalTo(Clinic.PHYSICIAN.toString()));
        Clinic.post("physician", acknowledgement, "{}")
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-acknowledged"));
        Clinic.as("physician").get(open).then().statusCode(200).body("$", empty());
        Clinic.post("physician", "/v1/session-warnings/" + UUID.randomUUID() + "/acknowledgement", "{}")
                .then()
                .statusCode(404);
    }
}
