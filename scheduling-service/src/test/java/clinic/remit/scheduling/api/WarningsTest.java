package clinic.remit.scheduling.api;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.SafetyAlertAcknowledged;
import clinic.remit.events.outcomes.SafetyAlertRaised;
import clinic.remit.events.patients.ConsentWithdrawn;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes known while a patient is under the drug changes no session, and reaches the physician. */
@QuarkusTest
@WithStack
class WarningsTest {

    private static UUID alerted(Visit visit) {
        UUID alert = UUID.randomUUID();
        Clinic.tell(new SafetyAlertRaised(visit.patient, alert, AlertLevel.HIGH, "CSSRS_4", null, Clinic.now()));
        return alert;
    }

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

    @Test
    void eachAlertWarnsOnceAlsoWhileTheOneBeforeItHoldsTheCourse() {
        Visit visit = Visit.dosed();
        UUID first = alerted(visit);
        Clinic.awaitHolds(visit.course, "ALERT");
        String warning = visit.view()
                .body("warnings.alertId", contains(first.toString()))
                .extract()
                .path("warnings[0].id");
        Clinic.post("physician", "/v1/session-warnings/" + warning + "/acknowledgement", "{}")
                .then()
                .statusCode(200);
        Clinic.tell(new SafetyAlertAcknowledged(visit.patient, first, AlertLevel.HIGH, Clinic.PHYSICIAN, Clinic.now()));
        UUID second = alerted(visit);
        await().untilAsserted(() -> Clinic.as("physician")
                .get("/v1/sites/" + visit.site + "/session-warnings")
                .then()
                .statusCode(200)
                .body("alertId", contains(second.toString())));
        visit.view().body("warnings.alertId", contains(first.toString(), second.toString()));
    }

    @Test
    void anAlertAfterTheEndOfTheCourseWarnsAndStandsInTheWayOfTheDischarge() {
        Visit visit = Visit.dosed();
        Clinic.post(
                        "physician",
                        "/v1/courses/" + visit.course + "/discontinuation",
                        Clinic.course(visit.course).header("ETag"),
                        "{\"reasonCode\":\"ADVERSE_EVENT\"}")
                .then()
                .statusCode(200);
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(121)));
        visit.observe(126, 98).then().statusCode(201);
        UUID alert = alerted(visit);
        await().untilAsserted(() -> visit.view()
                .body("warnings.alertId", contains(alert.toString()))
                .body("warnings.cause", contains("ALERT")));
        Clinic.as("nurse")
                .get("/v1/sites/" + visit.site + "/day-board")
                .then()
                .statusCode(200)
                .body("rooms.sessions.flatten()[0].next.what", equalTo("DISCHARGE"))
                .body("rooms.sessions.flatten()[0].next.missing", hasItem("HIGH_ALERT"));
    }
}
