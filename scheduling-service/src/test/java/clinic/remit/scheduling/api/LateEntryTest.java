package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A dose that was given while the system was down is on record afterwards, with what was not as it should be (design section 4). */
@QuarkusTest
@WithStack
class LateEntryTest {

    @Test
    void whatIsMissingBecomesADiscrepancyForAPhysicianToReview() {
        Visit visit = Visit.checkedIn();
        UUID vial = visit.vial();
        Instant given = Clinic.now();
        Clinic.post("nurse", "/v1/courses/" + visit.course + "/holds", "{\"reasonCode\":\"PATIENT_ASKED\"}")
                .then()
                .statusCode(201);
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(20)));
        visit.asNurse("/late-administration", Visit.lateDose(vial, given, ""))
                .then()
                .statusCode(403);
        visit.late(vial, given, "")
                .then()
                .statusCode(200)
                .body("state", equalTo("ADMINISTERED"))
                .body("held", equalTo(false))
                .body("injection.deliveredMg", equalTo(41.0f))
                .body("lateEntry.reasonCode", equalTo("SYSTEM_DOWN"))
                .body("lateEntry.enteredBy", equalTo(visit.physician.toString()))
                .body(
                        "lateEntry.discrepancies.code",
                        hasItems("SCORE", "VITALS", "ESCORT", "FASTING", "EQUIPMENT", "PRESENCE"))
                // it was raised after the dose
                .body("lateEntry.discrepancies.code", not(hasItem("HOLDS")));
        assertThat(Clinic.told(visit.patient, "InjectionAdministered", 1))
                .singleElement()
                .satisfies(told -> assertThat(
                                Instant.parse(told.data().get("effectiveAt").asText()))
                        .isEqualTo(given));
        assertThat(new Cabinet(visit.site, visit.physician).remaining(vial)).isEqualByComparingTo("9.18");
        Clinic.as("auditor")
                .get(visit.path() + "/injection/versions")
                .then()
                .body("kind", contains("ENTERED_LATE"))
                .body("reasonCode", contains("SYSTEM_DOWN"));
        Clinic.as("auditor")
                .get("/v1/sites/" + visit.site + "/late-entries")
                .then()
                .body("id", contains(visit.session.toString()));
        visit.asPhysician("/late-administration/review", "{}")
                .then()
                .statusCode(200)
                .body("lateEntry.reviewedBy", equalTo(visit.physician.toString()));
        Clinic.as("auditor")
                .get("/v1/sites/" + visit.site + "/late-entries")
                .then()
                .body("$", hasSize(0));
        Clinic.as("auditor")
                .queryParam("reviewed", true)
                .get("/v1/sites/" + visit.site + "/late-entries")
                .then()
                .body("$", hasSize(1));
        visit.asPhysician("/late-administration/review", "{}").then().statusCode(409);
        // from here on it goes as any treatment
        visit.observe(128, 98).then().statusCode(201);
        visit.asPhysician("/closing", Visit.home())
                .then()
                .statusCode(409)
                .body("unmet", hasItems("OBSERVED_120_MINUTES", "BLOOD_PRESSURE"));
    }

    @Test
    void aDoseWithoutABookedSessionGetsOneOfItsOwnAlsoOverOthers() {
        Visit visit = Visit.dosed();
        Instant given = Instant.parse(visit.view().extract().<String>path("injectedAt"));
        UUID vial = UUID.fromString(visit.view().extract().path("injection.vialId"));
        UUID room = UUID.fromString(visit.view().extract().path("roomId"));
        String more = ",\"roomId\":\"" + room + "\",\"supervisedBy\":\"" + visit.physician
                + "\",\"discharge\":{\"at\":\"%s\",\"disposition\":\"HOME\"}";
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(30)));
        Instant second = given.plus(Duration.ofMinutes(5));
        visit.physicianAsks()
                .body(Visit.lateDose(vial, second, more.formatted(Clinic.now()))
                        .replace("\"doseMgPerKg\":0.5", "\"doseMgPerKg\":2.5")
                        .replace("0.82,", "1.2,"))
                .queryParam("allowDuplicate", true)
                .post("/v1/courses/" + visit.course + "/late-administrations")
                .then()
                .statusCode(201)
                .body("state", equalTo("CLOSED"))
                .body("closing.disposition", equalTo("HOME"))
                .body("injection.ordinal", equalTo(2))
                .body(
                        "lateEntry.discrepancies.code",
                        hasItems("INTERVAL", "INJECTION_TOO_SOON", "DOSE", "BODY_SITE_VOLUME", "DISCHARGE"));
        assertThat(Clinic.told(visit.patient, "SessionClosed", 1)).hasSize(1);
        visit.physicianAsks()
                .body(Visit.lateDose(
                        vial,
                        second,
                        ",\"roomId\":\""
                                + Clinic.room(Clinic.site(), UUID.randomUUID().toString()) + "\""))
                .post("/v1/courses/" + visit.course + "/late-administrations")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("roomId"));
    }

    @Test
    void whatCannotHaveHappenedIsRefused() {
        Visit visit = Visit.booked();
        UUID vial = visit.vial("0.5");
        visit.late(vial, Clinic.now().plusSeconds(60), "").then().statusCode(422);
        visit.late(vial, Clinic.now().minus(Duration.ofHours(1)), "")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("performedAt")); // the vial came later
        visit.late(vial, Clinic.now(), "").then().statusCode(409).body("type", endsWith("/vial-too-empty"));
        visit.late(vial, Clinic.now().minus(Duration.ofDays(2)), "").then().statusCode(422);
        visit.asPhysician(
                        "/late-administration",
                        Visit.lateDose(visit.vial(), Clinic.now(), "").replace("\"givenMl\":0.82", "\"givenMl\":0.83"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("givenMl"));
        Visit dosed = Visit.dosed();
        dosed.late(dosed.vial(), Clinic.now(), "").then().statusCode(409).body("type", endsWith("/wrong-state"));
    }

    /** The third in seven days, though each lies 48 hours from the others (domain.md section 4). */
    @Test
    void oneThatWasEnteredLateCountsTowardTheRate() {
        Visit first = Visit.dosed();
        Instant given = Instant.parse(first.view().extract().<String>path("injectedAt"));
        UUID vial = UUID.fromString(first.view().extract().path("injection.vialId"));
        String room = ",\"roomId\":\"" + first.view().extract().path("roomId") + "\"";
        first.asPhysician("/closing", "{\"disposition\":\"TRANSFERRED\"}")
                .then()
                .statusCode(200);
        Visit third = first.again(Duration.ofDays(5)).checkIn();
        first.physicianAsks()
                .body(Visit.lateDose(vial, given.plus(Duration.ofHours(60)), room))
                .post("/v1/courses/" + first.course + "/late-administrations")
                .then()
                .statusCode(201)
                .body("lateEntry.discrepancies.code", not(hasItem("INTERVAL")))
                .body("lateEntry.discrepancies.code", not(hasItem("RATE")));
        third.checkEquipment();
        third.asNurse("/clearance", third.checks(third.assessment()))
                .then()
                .statusCode(409)
                .body("gates.findAll { it.status == 'BLOCKED' }.code", contains("RATE"));
        Clinic.as("nurse")
                .get("/v1/sites/" + third.site + "/day-board")
                .then()
                .body(
                        "rooms.sessions.flatten().find { it.id == '" + third.session + "' }.next.missing",
                        contains("RATE", "PRE_DOSE_CHECKS"));
        third.late(vial, Clinic.now(), "")
                .then()
                .statusCode(200)
                .body("lateEntry.discrepancies.code", hasItem("RATE"))
                .body("lateEntry.discrepancies.code", not(hasItem("INTERVAL")));
    }

    /** At the same time, or as well as somebody remembers: policy course says how near is probably the same. */
    @Test
    void whatIsProbablyOnRecordAlreadyIsEnteredOnlyIfItIsSaidToBeAnother() {
        Visit first = Visit.booked();
        UUID vial = first.vial();
        String room = ",\"roomId\":\"" + first.view().extract().path("roomId") + "\"";
        Instant forgotten = Clinic.now();
        first.asNurse("/cancellation", "{\"reasonCode\":\"SYSTEM_DOWN\"}")
                .then()
                .statusCode(200);
        Visit next = first.again(Duration.ofHours(24)).checkIn();
        next.clear();
        next.present(true).then().statusCode(200);
        next.asPhysician("/administration", Visit.dose(vial, "0.5", "0.82", "0.82"))
                .then()
                .statusCode(200);
        // too near to the dose that came after it
        String entered = enterUnbooked(next, vial, forgotten, room, false)
                .then()
                .statusCode(201)
                .body("lateEntry.discrepancies.code", hasItem("INTERVAL"))
                .extract()
                .path("id");
        enterUnbooked(next, vial, forgotten.plus(Duration.ofMinutes(120)), room, false)
                .then()
                .statusCode(409);
        enterUnbooked(next, vial, forgotten, room, false)
                .then()
                .statusCode(409)
                .body("type", endsWith("/probable-duplicate"))
                .body("existing.sessionId", contains(entered));
        enterUnbooked(next, vial, forgotten.plus(Duration.ofMinutes(121)), room, false)
                .then()
                .statusCode(201);
        enterUnbooked(next, vial, forgotten, room, true)
                .then()
                .statusCode(201)
                .body("lateEntry.discrepancies.code", hasItem("INTERVAL"));
    }

    private static Response enterUnbooked(
            Visit visit, UUID vial, Instant performedAt, String more, boolean allowDuplicate) {
        return visit.physicianAsks()
                .queryParam("allowDuplicate", allowDuplicate)
                .body(Visit.lateDose(vial, performedAt, more))
                .post("/v1/courses/" + visit.course + "/late-administrations");
    }

    @Test
    void whatWasWrittenDownBeforeTheDoseIsJudgedAsOfThen() {
        Visit visit = Visit.booked();
        UUID vial = visit.vial();
        visit.checkEquipment();
        visit.present(true).then().statusCode(200);
        UUID assessment = visit.assessment();
        String checks = visit.checks(assessment);
        Instant given = Clinic.now();
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(45))); // by now the vital signs would be too old
        visit.late(vial, given, ",\"checks\":" + checks)
                .then()
                .statusCode(200)
                .body("lateEntry.discrepancies", hasSize(0));
    }
}
