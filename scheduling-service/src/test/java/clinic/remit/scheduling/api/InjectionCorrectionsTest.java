package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The record of an injection is put right: what it said stays, what the ledger says follows, and nothing goes back into a vial. */
@QuarkusTest
@WithStack
class InjectionCorrectionsTest {

    @Test
    void everyVersionStaysAndIsTold() {
        Visit visit = Visit.cleared();
        String dosed = visit.dose();
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(10))); // since the vial was received
        visit.present(true).then().statusCode(200);
        visit.asPhysician("/administration", dosed).then().statusCode(200);
        Instant dose = Instant.parse(visit.view().extract().<String>path("injectedAt"));
        Instant really = dose.minus(Duration.ofMinutes(3));
        UUID nurse = UUID.randomUUID();
        visit.correctInjection("\"bodySite\":\"DELTOID_RIGHT\"")
                .then()
                .statusCode(200)
                .body("injection.bodySite", equalTo("DELTOID_RIGHT"))
                .body("injection.deliveredMg", equalTo(41.0f))
                .body("state", equalTo("ADMINISTERED"));
        String waits = visit.etag();
        visit.correctInjection(
                        "\"performedAt\":\"" + really + "\",\"injectedBy\":\"" + nurse + "\",\"dosingWeightKg\":80")
                .then()
                .statusCode(200)
                .body("injection.injectedBy", equalTo(nurse.toString()))
                .body("injection.doseMgPerKg", equalTo(0.513f));
        Clinic.post(
                        "physician",
                        visit.path() + "/injection/corrections",
                        waits,
                        "{\"reasonCode\":\"MISREAD\",\"givenMl\":0.8}")
                .then()
                .statusCode(412);
        Clinic.as("auditor")
                .get(visit.path() + "/injection/versions")
                .then()
                .statusCode(200)
                .body("kind", contains("GIVEN", "CORRECTED", "CORRECTED"))
                .body("version", contains(1, 2, 3))
                .body("injection.bodySite", contains("DELTOID_LEFT", "DELTOID_RIGHT", "DELTOID_RIGHT"))
                .body("reasonCode", contains(null, "MISREAD", "MISREAD"))
                .body("recordedBy", hasItem(visit.physician.toString()));
        List<Message> told = Clinic.told(visit.patient, "InjectionCorrected", 2);
        assertThat(told).extracting(each -> each.data().get("version").asInt()).containsExactly(2, 3);
        assertThat(Instant.parse(told.get(1).data().get("effectiveAt").asText()))
                .isEqualTo(really);
        // the ledger says who and when, and what is in the vial has not changed
        Cabinet cabinet = new Cabinet(visit.site, visit.physician);
        JsonPath lines = cabinet.read("/v1/vials/" + visit.view().extract().path("injection.vialId") + "/entries");
        assertThat(lines.getList("findAll { it.kind == 'CORRECTION' }.injectedBy.id"))
                .containsExactly(nurse.toString());
        assertThat(lines.getString("find { it.kind == 'CORRECTION' }.reason")).contains(really.toString());
        assertThat(new BigDecimal(lines.getString("find { it.kind == 'CORRECTION' }.changeMl")))
                .isZero();
    }

    @Test
    void whatCannotHaveBeenIsRefused() {
        Visit visit = Visit.dosed();
        visit.observe(128, 98).then().statusCode(201);
        visit.asPhysician("/injection/corrections", "{\"reasonCode\":\"MISREAD\"}")
                .then()
                .statusCode(422);
        visit.correctInjection("\"performedAt\":\"" + Clinic.now().plusSeconds(60) + "\"")
                .then()
                .statusCode(422);
        visit.correctInjection("\"performedAt\":\"" + Clinic.now().minus(Duration.ofHours(9)) + "\"")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("performedAt"));
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(10)));
        visit.correctInjection("\"performedAt\":\"" + Clinic.now() + "\"")
                .then()
                .statusCode(422)
                .body("errors[0].right", endsWith("the first vital signs after the dose"));
        Visit before = Visit.cleared();
        before.correctInjection("\"givenMl\":0.8").then().statusCode(409).body("type", endsWith("/wrong-state"));
        before.voidInjection("\"drawnDrug\":\"LOST\"").then().statusCode(409);
    }

    @Test
    void anInjectionThatWasNeverGivenCountsNoMoreAndItsDrugIsLost() {
        Visit visit = Visit.dosed();
        UUID vial = UUID.fromString(visit.view().extract().path("injection.vialId"));
        visit.observe(128, 98).then().statusCode(201);
        visit.voidInjection("\"drawnDrug\":\"LOST\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("ABORTED"))
                .body("injectionVoided", equalTo(true))
                .body("injectedAt", nullValue())
                .body("injection.ordinal", equalTo(1));
        Clinic.course(visit.course).then().body("injectionsGiven", equalTo(0));
        assertThat(Clinic.told(visit.patient, "InjectionVoided", 1))
                .singleElement()
                .satisfies(
                        told -> assertThat(told.data().get("version").asInt()).isEqualTo(2));
        assertThat(Clinic.told(visit.patient, "SessionAborted", 1)).hasSize(1);
        JsonPath account = new Cabinet(visit.site, visit.physician).read(vial);
        assertThat(new BigDecimal(account.getString("remainingMl"))).isEqualByComparingTo("9.18");
        assertThat(new BigDecimal(account.getString("account.ml.given"))).isZero();
        assertThat(new BigDecimal(account.getString("account.ml.wasted"))).isZero();
        assertThat(new BigDecimal(account.getString("account.ml.lost"))).isEqualByComparingTo("0.82");
        visit.voidInjection("\"drawnDrug\":\"LOST\"")
                .then()
                .statusCode(409)
                .body("type", endsWith("/injection-voided"));
        visit.correctInjection("\"givenMl\":0.8").then().statusCode(409);
        visit.asNurse("/observations", "{\"vitals\":" + Visit.vitals(Clinic.now(), 120, 98) + "}")
                .then()
                .statusCode(409);
        visit.present(false).then().statusCode(200); // nobody is under observation any more
        // the patient may be dosed at once, and the next injection has a number of its own
        UUID room = UUID.fromString(visit.view().extract().path("roomId"));
        visit.physicianAsks()
                .body(Visit.lateDose(vial, Clinic.now(), ",\"roomId\":\"" + room + "\""))
                .post("/v1/courses/" + visit.course + "/late-administrations")
                .then()
                .statusCode(201)
                .body("injection.ordinal", equalTo(2))
                .body("lateEntry.discrepancies.findAll { it.code == 'INTERVAL' }.size()", equalTo(0));
        Clinic.course(visit.course).then().body("injectionsGiven", equalTo(1));
    }

    @Test
    void aClosedSessionStaysClosedAndTheDrugWasWastedBeforeAWitness() {
        Visit visit = Visit.dosed();
        UUID vial = UUID.fromString(visit.view().extract().path("injection.vialId"));
        visit.asPhysician("/closing", "{\"disposition\":\"TRANSFERRED\"}")
                .then()
                .statusCode(200);
        visit.voidInjection("\"drawnDrug\":\"WASTED\"")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("witnessId"));
        UUID witness = UUID.randomUUID();
        visit.voidInjection("\"drawnDrug\":\"WASTED\",\"witnessId\":\"" + witness + "\"")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("closing.disposition", equalTo("TRANSFERRED"))
                .body("injectionVoided", equalTo(true));
        Cabinet cabinet = new Cabinet(visit.site, visit.physician);
        JsonPath account = cabinet.read(vial);
        assertThat(new BigDecimal(account.getString("account.ml.wasted"))).isEqualByComparingTo("0.82");
        assertThat(new BigDecimal(account.getString("remainingMl"))).isEqualByComparingTo("9.18");
        assertThat(cabinet.site("/controlled-substances/owed-signatures").getList("countersigner.id"))
                .containsExactly(witness.toString());
    }
}
