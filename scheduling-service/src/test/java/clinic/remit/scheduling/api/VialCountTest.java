package clinic.remit.scheduling.api;

import static clinic.remit.scheduling.api.LedgerLines.inBalance;
import static clinic.remit.scheduling.api.LedgerLines.ml;
import static clinic.remit.scheduling.api.LedgerLines.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A count that differs blocks its vial until somebody answers for the difference. */
@QuarkusTest
@WithStack
class VialCountTest {

    @Test
    void aCountThatDiffersBlocksTheVialUntilSomebodyAnswersForIt() {
        Visit visit = Visit.cleared();
        Cabinet cabinet = new Cabinet(visit.site, visit.physician);
        visit.present(true).then().statusCode(200);
        UUID vial = cabinet.vial("10");
        cabinet.count(vial, "10")
                .then()
                .statusCode(201)
                .body("expectedMl", equalTo(10))
                .body("discrepancy", nullValue());
        Response count = cabinet.count(vial, "9.5");
        UUID discrepancy = UUID.fromString(count.path("discrepancy.id"));
        String dose = Visit.dose(vial, "0.5", "0.82", "0.82");
        visit.asPhysician("/administration", dose)
                .then()
                .statusCode(409)
                .body("type", endsWith("/vial-blocked"))
                .body("discrepancyId", equalTo(discrepancy.toString()));
        cabinet.waste(vial, "1").then().statusCode(409).body("type", endsWith("/vial-blocked"));
        cabinet.destroy(vial, "1").then().statusCode(409).body("type", endsWith("/vial-blocked"));
        assertThat(cabinet.read(vial).getString("blockedBy")).isEqualTo(discrepancy.toString());
        assertThat(cabinet.site("/controlled-substances/discrepancies").getList("id"))
                .containsExactly(discrepancy.toString());
        // a count that agrees closes nothing, and another that differs opens no second one
        cabinet.count(vial, "10").then().statusCode(201).body("discrepancy.id", equalTo(discrepancy.toString()));
        cabinet.count(vial, "9.5").then().statusCode(201).body("discrepancy.id", equalTo(discrepancy.toString()));
        cabinet.resolve(discrepancy, "")
                .then()
                .statusCode(409)
                .body("type", endsWith("/ledger-differs-from-count"))
                .body("countedMl", comparesEqualTo(ml("9.5")));
        cabinet.resolve(discrepancy, ",\"lostMl\":0.4").then().statusCode(409);
        assertThat(cabinet.remaining(vial)).isEqualByComparingTo("10");
        cabinet.resolve(discrepancy, ",\"lostMl\":0.5")
                .then()
                .statusCode(200)
                .body("resolvedBy.name", equalTo("Ana Reyes"))
                .body("notice", containsString("within 1 business day"))
                .body("resolution", equalTo("Explained"));
        cabinet.resolve(discrepancy, "").then().statusCode(409).body("type", endsWith("/already-resolved"));
        assertThatThrownBy(() -> sql("update vial_discrepancy set resolution = 'x' where id = '" + discrepancy + "'"))
                .hasStackTraceContaining("only added to");
        assertThat(cabinet.site("/controlled-substances/discrepancies").getList("$"))
                .isEmpty();
        assertThat(cabinet.site("/controlled-substances/discrepancies?all=true").getList("$"))
                .hasSize(1);
        assertThat(cabinet.remaining(vial)).isEqualByComparingTo("9.5");
        visit.asPhysician("/administration", dose).then().statusCode(200);
        inBalance(cabinet.read(vial), "account.ml");
    }

    /** What happened before the count may be written down after it, and then explains the difference. */
    @Test
    void aWasteThatWasForgottenExplainsACount() {
        Cabinet cabinet = Cabinet.ofANewSite();
        UUID vial = cabinet.vial("10");
        Instant before = Clinic.now();
        UUID discrepancy = UUID.fromString(cabinet.count(vial, "9.5").path("discrepancy.id"));
        cabinet.asNurse()
                .body("""
                        {"ml":0.5,"reason":"Cracked","method":"Sink","witnessId":"%s","occurredAt":"%s"}""".formatted(cabinet.witness, before))
                .post("/v1/vials/" + vial + "/wastes")
                .then()
                .statusCode(201)
                .body("at", equalTo(before.toString()));
        cabinet.resolve(discrepancy, "").then().statusCode(200).body("entryId", nullValue());
    }
}
