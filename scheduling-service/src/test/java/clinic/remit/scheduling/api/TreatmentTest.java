package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.SafetyAlertRaised;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A treatment as a nurse and a physician go through it. */
@QuarkusTest
@WithStack
class TreatmentTest {

    @Test
    void aTreatmentFromCheckInToTheDoseAndHome() {
        Visit visit = Visit.cleared();
        UUID vial = visit.vial("10");
        String given = Visit.dose(vial, "0.5", "0.82", "0.82");
        visit.asPhysician("/administration", given)
                .then()
                .statusCode(409)
                .body("type", endsWith("/physician-not-on-site"));
        visit.present(true).then().statusCode(200);
        visit.asPhysician("/administration", Visit.dose(vial, "0.5", "0.90", "0.90"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("givenMl"));
        visit.asPhysician("/administration", Visit.dose(vial, "2.5", "0.82", "0.82"))
                .then()
                .statusCode(422)
                .body("type", endsWith("/dose-not-possible"));
        visit.asPhysician("/administration", Visit.dose(vial, "0.5", "1.00", "0.82"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("wasteWitnessId"));
        visit.asPhysician("/administration", Visit.dose(visit.vial("0.5"), "0.5", "0.82", "0.82"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/vial-too-empty"));
        visit.asNurse("/administration", given).then().statusCode(403);
        visit.asPhysician("/administration", given)
                .then()
                .statusCode(200)
                .body("state", equalTo("ADMINISTERED"))
                .body("injection.ordinal", equalTo(1))
                .body("injection.deliveredMg", equalTo(41.0f))
                .body("injection.policyVersions.dosing", equalTo("2026-11-1"));
        assertThat(Clinic.told(visit.patient, "InjectionAdministered", 1))
                .singleElement()
                .satisfies(
                        told -> assertThat(told.data().get("doseMg").asDouble()).isEqualTo(41.0));
        Clinic.as("auditor")
                .queryParam("siteId", visit.site)
                .get("/v1/vials")
                .then()
                .body("find { it.id == '" + vial + "' }.remainingMl", equalTo(9.18f));
        visit.asPhysician("/administration", given).then().statusCode(409);
        visit.observe(185, 90).then().statusCode(201).body("alarms", hasItems("HYPERTENSIVE_CRISIS", "DESATURATION"));
        visit.asPhysician("/closing", Visit.home())
                .then()
                .statusCode(409)
                .body("unmet", hasItems("OBSERVED_120_MINUTES", "LAST_VITALS", "BLOOD_PRESSURE", "SPO2"));
        visit.present(false).then().statusCode(409).body("type", endsWith("/patients-under-observation"));
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(90)));
        visit.observe(128, 98).then().statusCode(201).body("alarms.size()", equalTo(0));
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(30)));
        visit.observe(126, 98).then().statusCode(201);
        visit.asPhysician("/closing", Visit.home())
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closing.disposition", equalTo("HOME"));
        assertThat(Clinic.told(visit.patient, "SessionClosed", 1)).hasSize(1);
        visit.present(false).then().statusCode(200);
    }

    @Test
    void anAlertDuringObservationKeepsThePatientInTheHouse() {
        Visit visit = Visit.dosed();
        Clinic.tell(new SafetyAlertRaised(
                visit.patient, UUID.randomUUID(), AlertLevel.HIGH, "CSSRS_4", null, Clinic.now()));
        Clinic.awaitHolds(visit.course, "ALERT");
        visit.view().body("state", equalTo("ADMINISTERED"));
        visit.asPhysician("/closing", Visit.home()).then().statusCode(409).body("unmet", hasItems("NO_HIGH_ALERT"));
    }

    @Test
    void aSuicideItemThatWaitsForItsScreeningKeepsThePatientInTheHouse() {
        Visit visit = Visit.dosed();
        Clinic.tell(visit.score(UUID.randomUUID(), Clinic.now(), true));
        await().untilAsserted(() -> visit.asPhysician("/closing", Visit.home())
                .then()
                .statusCode(409)
                .body("unmet", hasItems("SUICIDE_SCREEN")));
    }

    @Test
    void aHoldVoidsAClearance() {
        Visit visit = Visit.cleared();
        Clinic.tell(new SafetyAlertRaised(
                visit.patient, UUID.randomUUID(), AlertLevel.HIGH, "CSSRS_4", null, Clinic.now()));
        await().untilAsserted(() -> visit.view()
                .body("state", equalTo("CHECKED_IN"))
                .body("held", equalTo(true))
                .body("clearance", equalTo(null)));
        visit.present(true);
        visit.asPhysician("/administration", visit.dose()).then().statusCode(409);
    }

    @Test
    void gatesThatAreNotMetAreListedAndAScoreThatIsOnItsWayIsWaitedFor() {
        Visit visit = Visit.checkedIn();
        visit.asNurse("/clearance", visit.checks(UUID.randomUUID()))
                .then()
                .statusCode(409)
                .header("Retry-After", equalTo("2"))
                .body("type", endsWith("/score-not-yet-received"));
        UUID old = visit.score(Clinic.now().minus(Duration.ofHours(25)));
        String crisis = Visit.checks(old, Visit.vitals(Clinic.now(), 165, 98));
        await().untilAsserted(() -> visit.asNurse("/clearance", crisis)
                .then()
                .statusCode(409)
                .body("type", endsWith("/gates-not-met"))
                .body("gates.findAll { it.status == 'BLOCKED' }.code", hasItems("SCORE", "BLOOD_PRESSURE")));
        visit.asNurse("/abort", "{\"reasonCode\":\"NO_SCORE\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("ABORTED"));
        assertThat(Clinic.told(visit.patient, "SessionAborted", 1)).hasSize(1);
    }

    @Test
    void aPhysicianDecidesOnAPressureThatIsStillRaisedAndTheReasonIsKept() {
        Visit visit = Visit.checkedIn();
        visit.checkEquipment();
        UUID assessment = visit.score(Clinic.now());
        Instant now = Clinic.now();
        String single = Visit.checks(assessment, Visit.vitals(now, 145, 98));
        String override = ",\"overrides\":[{\"gate\":\"BLOOD_PRESSURE\",\"reasonCode\":\"REPEATED_AND_STABLE\"}]}";
        String decided = single.replaceFirst("\\}$", override);
        String repeated = decided.replaceFirst(
                "\"vitals\"",
                "\"firstVitals\":" + Visit.vitals(now.minus(Duration.ofMinutes(16)), 150, 98) + ",\"vitals\"");
        await().untilAsserted(() -> visit.asPhysician("/clearance", decided)
                .then()
                .statusCode(409)
                .body("gates.findAll { it.status == 'BLOCKED' }.code", equalTo(List.of("BLOOD_PRESSURE"))));
        visit.asNurse("/clearance", repeated).then().statusCode(403);
        visit.asPhysician("/clearance", repeated)
                .then()
                .statusCode(200)
                .body("state", equalTo("CLEARED"))
                .body("clearance.clearedBy", equalTo(visit.physician.toString()))
                .body("clearance.checks.overrides[0].reasonCode", equalTo("REPEATED_AND_STABLE"))
                .body("clearance.policyVersions.clearance", equalTo("2026-11-2"))
                .body("clearance.gates.find { it.code == 'BLOOD_PRESSURE' }.status", equalTo("PHYSICIAN_DECIDES"));
    }

    @Test
    void poundsThatAreSentAsKilogramsAreAskedForAgain() {
        Visit visit = Visit.cleared();
        String pounds = visit.checks(visit.assessment()).replace("82.4", "181.7");
        visit.asNurse("/clearance", pounds).then().statusCode(200); // nobody was weighed before
        visit.asNurse("/clearance", visit.checks(visit.assessment())).then().statusCode(200);
        visit.asNurse("/abort", "{\"reasonCode\":\"UNWELL\"}").then().statusCode(200);
        Response next = Clinic.post("nurse", "/v1/sessions", Visit.bookingOfFirstSlot(visit.course));
        String path = "/v1/sessions/" + next.path("id");
        Clinic.post("nurse", path + "/check-in", next.header("ETag"), "{}")
                .then()
                .statusCode(200);
        String etag = Clinic.as("nurse").get(path).header("ETag");
        Clinic.post("nurse", path + "/clearance", etag, pounds)
                .then()
                .statusCode(422)
                .body("type", endsWith("/unusual-weight"))
                .body("errors[0].wrong", equalTo("181.7"))
                .body("errors[0].right", containsString("82.4 kg, the last weight"));
        Clinic.post("nurse", path + "/clearance", etag, pounds.replaceFirst("\\}$", ",\"weightConfirmed\":true}"))
                .then()
                .statusCode(200)
                .body("clearance.checks.weightConfirmed", equalTo(true));
    }

    @Test
    void vitalSignsAreDueByTheClockAndMoreOftenAfterAnAlarm() {
        Visit visit = Visit.dosed();
        Instant dose = Instant.parse(visit.view().extract().<String>path("injectedAt"));
        Clinic.moveTo(dose.plus(Duration.ofMinutes(11)));
        visit.observe(185, 98).then().statusCode(201);
        Clinic.moveTo(dose.plus(Duration.ofMinutes(27)));
        String due = visit.path() + "/observations/due";
        Clinic.as("nurse")
                .get(due)
                .then()
                .statusCode(200)
                .body("steps.find { it.afterMinutes == 10 }.status", equalTo("TAKEN"))
                .body("steps.find { it.afterMinutes == 20 }.status", equalTo("OVERDUE"))
                .body("steps.find { it.afterMinutes == 30 }.status", equalTo("DUE"))
                .body("overdue.size()", equalTo(2)); // that of 20 minutes, and that which the alarm asks for
        visit.observe(128, 98).then().statusCode(201);
        Clinic.as("nurse")
                .get(due)
                .then()
                .body("overdue.size()", equalTo(0))
                .body("nextDueAt", equalTo(dose.plus(Duration.ofMinutes(45)).toString()));
        Visit before = Visit.booked();
        Clinic.as("nurse").get(before.path() + "/observations/due").then().statusCode(409);
    }
}
