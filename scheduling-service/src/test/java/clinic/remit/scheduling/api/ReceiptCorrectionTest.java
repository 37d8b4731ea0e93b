package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mistyped receipt of a vial is put right by a new entry (21 CFR 1304; decision 0013): the past shows what was known then. */
@QuarkusTest
@WithStack
class ReceiptCorrectionTest {

    private static Response correct(Cabinet cabinet, UUID vial, String fields) {
        return cabinet.asPhysician()
                .body("{\"reason\":\"Mistyped\",\"witnessId\":\"" + cabinet.witness + "\"," + fields + "}")
                .post("/v1/vials/" + vial + "/receipt-corrections");
    }

    private static JsonPath at(Cabinet cabinet, UUID vial, Instant instant) {
        return cabinet.read("/v1/vials/" + vial + "?at=" + instant);
    }

    private static BigDecimal number(JsonPath json, String path) {
        return new BigDecimal(json.getString(path));
    }

    @Test
    void whatTheLabelSaysIsPutRightAndThePastShowsWhatWasKnown() {
        Cabinet cabinet = Cabinet.ofANewSite();
        UUID vial = cabinet.vial("10");
        Instant before = Clinic.now();
        LocalDate expires = LocalDate.now().plusMonths(7);
        Response corrected = correct(cabinet, vial, "\"lot\":\"L-7\",\"expires\":\"" + expires + "\"");
        corrected
                .then()
                .statusCode(201)
                .body("entry.kind", equalTo("CORRECTION"))
                .body("entry.ml.toString()", equalTo("10"))
                .body("entry.changeMl.toString()", equalTo("0"))
                .body("entry.reason", containsString("Mistyped (lot L-7, not L-1; expires " + expires + ", not "))
                .body("sessionIds", hasSize(0));
        JsonPath entries = cabinet.read("/v1/vials/" + vial + "/entries");
        assertThat(entries.getList("kind")).containsExactly("RECEIVED", "CORRECTION");
        assertThat(entries.getString("[1].corrects")).isEqualTo(entries.getString("[0].id"));
        assertThat(cabinet.read(vial).getString("lot")).isEqualTo("L-7");
        assertThat(cabinet.read(vial).getString("expires")).isEqualTo(expires.toString());
        assertThat(at(cabinet, vial, before).getString("lot")).isEqualTo("L-1");
        assertThat(cabinet.site("/controlled-substances/inventory").getString("[0].lot"))
                .isEqualTo("L-7");
        assertThat(cabinet.read("/v1/vials?siteId=" + cabinet.site).getString("[0].lot"))
                .isEqualTo("L-7");
        UUID entry = UUID.fromString(corrected.path("entry.id"));
        assertThat(cabinet.site("/controlled-substances/owed-signatures").getList("entryId"))
                .containsExactly(entry.toString());
        cabinet.asWitness()
                .post("/v1/vial-entries/" + entry + "/countersignature")
                .then()
                .statusCode(201);
        assertThat(cabinet.site("/controlled-substances/owed-signatures").getList("$"))
                .isEmpty();
    }

    @Test
    void theRegisterOfADayDescribesAVialAsItWasKnownThen() {
        Cabinet cabinet = Cabinet.ofANewSite();
        UUID vial = cabinet.vial("10");
        LocalDate first = Visit.inDays(0);
        Clinic.moveTo(Clinic.now().plus(Duration.ofDays(3)));
        correct(cabinet, vial, "\"concentrationMgPerMl\":100").then().statusCode(201);
        JsonPath then =
                cabinet.site("/controlled-substance-register?from=" + first.minusDays(1) + "&to=" + first.plusDays(1));
        assertThat(number(then, "vials[0].concentrationMgPerMl")).isEqualByComparingTo("50");
        assertThat(number(then, "vials[0].entries[0].mg")).isEqualByComparingTo("500");
        JsonPath now =
                cabinet.site("/controlled-substance-register?from=" + first.plusDays(2) + "&to=" + Visit.inDays(1));
        assertThat(number(now, "vials[0].concentrationMgPerMl")).isEqualByComparingTo("100");
        assertThat(now.getList("vials[0].entries.kind")).containsExactly("CORRECTION");
        assertThat(number(now, "vials[0].entries[0].mg")).isEqualByComparingTo("1000");
        assertThat(number(now, "vials[0].closingMl")).isEqualByComparingTo("10");
    }

    @Test
    void whatAVialCameWithIsPutRightUntilItIsCountedAndNeverToLessThanHasLeftIt() {
        Cabinet cabinet = Cabinet.ofANewSite();
        UUID vial = cabinet.vial("10");
        Instant before = Clinic.now();
        correct(cabinet, vial, "\"volumeMl\":5,\"openingMl\":5").then().statusCode(201);
        assertThat(cabinet.remaining(vial)).isEqualByComparingTo("5");
        assertThat(number(cabinet.read(vial), "openingMl")).isEqualByComparingTo("5");
        assertThat(number(cabinet.read(vial), "account.ml.received")).isEqualByComparingTo("5");
        assertThat(number(at(cabinet, vial, before), "remainingMl")).isEqualByComparingTo("10");
        cabinet.waste(vial, "4").then().statusCode(201);
        correct(cabinet, vial, "\"openingMl\":3").then().statusCode(409).body("type", endsWith("/vial-too-empty"));
        correct(cabinet, vial, "\"openingMl\":4.5").then().statusCode(201);
        assertThat(cabinet.remaining(vial)).isEqualByComparingTo("0.5");
        cabinet.count(vial, "0.5").then().statusCode(201);
        correct(cabinet, vial, "\"openingMl\":5").then().statusCode(409).body("type", endsWith("/vial-counted"));
        correct(cabinet, vial, "\"supplier\":\"Another Supply\"").then().statusCode(201);
    }

    @Test
    void anotherStrengthPutsTheRecordOfEveryDoseRightInTheSameTransaction() {
        Visit visit = Visit.dosed();
        Cabinet cabinet = new Cabinet(visit.site, visit.physician);
        UUID vial = UUID.fromString(visit.view().extract().path("injection.vialId"));
        Instant before = Clinic.now();
        correct(cabinet, vial, "\"concentrationMgPerMl\":100")
                .then()
                .statusCode(201)
                .body("sessionIds", contains(visit.session.toString()));
        visit.view()
                .body("injection.deliveredMg", equalTo(82.0f))
                .body("injection.givenMl", equalTo(0.82f))
                .body("injection.doseMgPerKg", equalTo(0.995f));
        Clinic.as("auditor")
                .get(visit.path() + "/injection/versions")
                .then()
                .body("kind", contains("GIVEN", "CORRECTED"))
                .body("reasonCode[1]", equalTo("VIAL_STRENGTH_CORRECTED"));
        assertThat(Clinic.told(visit.patient, "InjectionCorrected", 1))
                .singleElement()
                .satisfies(
                        told -> assertThat(told.data().get("doseMg").asDouble()).isEqualTo(82));
        assertThat(number(cabinet.read(vial), "account.mg.given")).isEqualByComparingTo("82");
        assertThat(number(cabinet.read(vial), "account.mg.remaining")).isEqualByComparingTo("918");
        assertThat(number(at(cabinet, vial, before), "account.mg.given")).isEqualByComparingTo("41");
        JsonPath balance = cabinet.site("/controlled-substances/balance");
        assertThat(number(balance, "strengths[0].concentrationMgPerMl")).isEqualByComparingTo("100");
        assertThat(number(cabinet.site("/controlled-substances/balance?at=" + before), "totalMg.given"))
                .isEqualByComparingTo("41");
        // what is put right afterwards goes by the strength that is known
        visit.correctInjection("\"givenMl\":0.5,\"witnessId\":\"" + cabinet.witness + "\"")
                .then()
                .statusCode(200)
                .body("injection.deliveredMg", equalTo(50.0f));
    }

    @Test
    void aVoidedDoseHasNoMilligramsToPutRight() {
        Visit visit = Visit.dosed();
        Cabinet cabinet = new Cabinet(visit.site, visit.physician);
        UUID vial = UUID.fromString(visit.view().extract().path("injection.vialId"));
        visit.voidInjection("\"drawnDrug\":\"LOST\"").then().statusCode(200);
        correct(cabinet, vial, "\"concentrationMgPerMl\":100").then().statusCode(201);
        Clinic.as("auditor").get(visit.path() + "/injection/versions").then().body("kind", contains("GIVEN", "VOIDED"));
    }

    @Test
    void whatHasExpiredByTheLabelIsGivenToNobodyAnyMore() {
        Visit visit = Visit.cleared();
        visit.present(true).then().statusCode(200);
        UUID vial = visit.vial();
        correct(
                        new Cabinet(visit.site, visit.physician),
                        vial,
                        "\"expires\":\"" + LocalDate.now().minusYears(1) + "\"")
                .then()
                .statusCode(201);
        visit.asPhysician("/administration", Visit.dose(vial, "0.5", "0.82", "0.82"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/vial-not-usable"));
    }

    /** Whichever comes first, the record of the dose and the ledger say the same. */
    @Test
    void aDoseAtTheMomentOfTheCorrectionIsRecordedByTheStrengthThatIsTrue() throws Exception {
        Visit visit = Visit.cleared();
        visit.present(true).then().statusCode(200);
        Cabinet cabinet = new Cabinet(visit.site, visit.physician);
        UUID vial = visit.vial();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Integer>> calls = List.of(
                    () -> visit.asPhysician("/administration", Visit.dose(vial, "0.5", "0.4", "0.4"))
                            .statusCode(),
                    () -> correct(cabinet, vial, "\"concentrationMgPerMl\":100").statusCode());
            for (Future<Integer> status : pool.invokeAll(calls)) {
                assertThat(status.get()).isIn(200, 201, 409);
            }
        } finally {
            pool.shutdown();
        }
        JsonPath after = cabinet.read(vial);
        String delivered = visit.view().extract().jsonPath().getString("injection.deliveredMg");
        BigDecimal given = number(after, "account.mg.given");
        assertThat(delivered == null ? BigDecimal.ZERO : new BigDecimal(delivered))
                .isEqualByComparingTo(given);
        assertThat(given)
                .isEqualByComparingTo(
                        number(after, "account.ml.given").multiply(number(after, "concentrationMgPerMl")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"lot\":\"L-1\"                                     | 422 | reason",
                "\"openingMl\":10.000                              | 422 | reason",
                "\"openingMl\":11                                  | 422 | openingMl",
                "\"volumeMl\":5                                    | 422 | openingMl",
                "\"expires\":\"2090-01-01\"                        | 422 | expires",
                "\"concentrationMgPerMl\":0                        | 400 | concentrationMgPerMl",
                "\"ndc\":\"1\"                                     | 400 | ndc",
                "\"lot\":\"\"                                      | 400 | lot"
            })
    void aCorrectionThatCannotBe(String fields, int status, String field) {
        Cabinet cabinet = new Cabinet(Clinic.site(), Clinic.PHYSICIAN);
        UUID vial = cabinet.vial("10");
        correct(cabinet, vial, fields).then().statusCode(status).body("errors[0].field", equalTo(field));
        assertThat(cabinet.read("/v1/vials/" + vial + "/entries").getList("kind"))
                .containsExactly("RECEIVED");
    }

    @Test
    void nobodyCorrectsAloneAndOnlyAPhysicianDoes() {
        Cabinet cabinet = new Cabinet(Clinic.site(), Clinic.PHYSICIAN);
        UUID vial = cabinet.vial("10");
        String body = "{\"reason\":\"Mistyped\",\"lot\":\"L-2\",\"witnessId\":\"%s\"}";
        String path = "/v1/vials/" + vial + "/receipt-corrections";
        cabinet.asNurse()
                .body(body.formatted(cabinet.witness))
                .post(path)
                .then()
                .statusCode(403);
        cabinet.asPhysician()
                .body(body.formatted(cabinet.physician))
                .post(path)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("witnessId"));
    }

    @ParameterizedTest
    @CsvSource({"update vial_label set lot = 'x' where vial_id = '%s'", "delete from vial_label where vial_id = '%s'"})
    void theDatabaseKeepsWhatWasCorrected(String statement) {
        Cabinet cabinet = new Cabinet(Clinic.site(), Clinic.PHYSICIAN);
        UUID vial = cabinet.vial("10");
        correct(cabinet, vial, "\"lot\":\"L-2\"").then().statusCode(201);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> Arc.container()
                        .instance(EntityManager.class)
                        .get()
                        .createNativeQuery(statement.formatted(vial))
                        .executeUpdate()))
                .hasStackTraceContaining("only added to");
    }
}
