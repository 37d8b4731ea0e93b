package clinic.remit.scheduling.api;

import static clinic.remit.scheduling.api.LedgerLines.inBalance;
import static clinic.remit.scheduling.api.LedgerLines.ml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Balances at any instant, the inventory, and who may read the ledger. */
@QuarkusTest
@WithStack
class LedgerReadsTest {

    @Test
    void theBalanceOfAVialAndOfASiteAtAnyInstant() {
        Cabinet cabinet = Cabinet.ofANewSite();
        Instant empty = Clinic.now();
        UUID vial = cabinet.vial("10");
        UUID strong = Cabinet.id(cabinet.asNurse()
                .body(Visit.receipt(cabinet.site, "5")
                        .replace("\"concentrationMgPerMl\":50", "\"concentrationMgPerMl\":100"))
                .post("/v1/vials"));
        Instant full = Clinic.now();
        cabinet.waste(vial, "1.5").then().statusCode(201);
        cabinet.lose(strong, "0.25").then().statusCode(201);
        cabinet.destroy(vial, "0.125").then().statusCode(201);
        assertThat(ml(cabinet.read("/v1/vials/" + vial + "?at=" + empty).getString("remainingMl")))
                .isEqualByComparingTo("0");
        assertThat(ml(cabinet.read("/v1/vials/" + vial + "?at=" + full).getString("remainingMl")))
                .isEqualByComparingTo("10");
        assertThat(cabinet.remaining(vial)).isEqualByComparingTo("8.375");
        for (String at : List.of("", "?at=" + empty, "?at=" + full)) {
            JsonPath balance = cabinet.site("/controlled-substances/balance" + at);
            inBalance(balance, "totalMg");
            for (int strength = 0; strength < balance.getList("strengths").size(); strength++) {
                inBalance(balance, "strengths[" + strength + "].account.ml");
                inBalance(balance, "strengths[" + strength + "].account.mg");
            }
        }
        assertThat(ml(cabinet.site("/controlled-substances/balance?at=" + full).getString("totalMg.remaining")))
                .isEqualByComparingTo("1000");
        assertThat(ml(cabinet.site("/controlled-substances/balance").getString("totalMg.remaining")))
                .isEqualByComparingTo("893.75");
        assertThat(cabinet.site("/controlled-substances/balance?at=" + empty).getList("strengths"))
                .isEmpty();
        cabinet.asNurse()
                .get("/v1/vials/" + vial + "?at=" + Clinic.now().plus(Duration.ofDays(1)))
                .then()
                .statusCode(422)
                .body("type", endsWith("/instant-ahead"));
        for (String unreadable : List.of("yesterday", "-999999999-01-01T00:00:00Z", "1764000000")) {
            cabinet.asNurse()
                    .get("/v1/sites/" + cabinet.site + "/controlled-substances/balance?at=" + unreadable)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("at"));
        }
    }

    @Test
    void theInventoryListsWhatIsThereTheLongestUncountedFirst() {
        Cabinet cabinet = Cabinet.ofANewSite();
        UUID counted = cabinet.vial("10");
        UUID uncounted = cabinet.vial("10");
        UUID gone = cabinet.vial("10");
        cabinet.lose(gone, "10").then().statusCode(201);
        cabinet.count(counted, "10").then().statusCode(201);
        JsonPath inventory = cabinet.site("/controlled-substances/inventory");
        assertThat(inventory.getList("vialId")).containsExactly(uncounted.toString(), counted.toString());
        assertThat(inventory.getString("[0].lastCountedAt")).isNull();
        assertThat(inventory.getString("[1].lastCountedAt")).isNotNull();
        assertThat(LocalDate.parse(inventory.getString("[1].countDueOn")))
                .isAfter(LocalDate.now().plusMonths(23));
        assertThat(cabinet.read("/v1/vials?siteId=" + cabinet.site).getList("id"))
                .hasSize(3);
        assertThat(cabinet.read("/v1/vials?inStock=true&siteId=" + cabinet.site).getList("id"))
                .containsExactly(counted.toString(), uncounted.toString());
    }

    /** What one may read of the ledger another may not. */
    @ParameterizedTest
    @CsvSource({
        "nurse, 200", "physician, 200", "auditor, 200", "administrator, 200",
        "coordinator, 403", "therapist, 403", "patient, 403", "integration, 403"
    })
    void whoReadsTheLedger(String role, int status) {
        UUID vial = new Cabinet(Clinic.site(), Clinic.PHYSICIAN).vial("10");
        String site = "/v1/sites/" + Clinic.site();
        for (String path : List.of(
                "/v1/vials?siteId=" + Clinic.site(),
                "/v1/vials/" + vial,
                "/v1/vials/" + vial + "/entries",
                site + "/controlled-substances/balance",
                site + "/controlled-substances/inventory",
                site + "/controlled-substances/owed-signatures",
                site + "/controlled-substances/discrepancies",
                site + "/controlled-substance-register?from=2026-11-01&to=2026-11-30")) {
            assertThat(Clinic.as(role).get(path).statusCode()).as(path).isEqualTo(status);
        }
        String unknown = UUID.randomUUID().toString();
        int notThere = status == 200 ? 404 : status;
        for (String path : List.of(
                "/v1/vials/" + unknown,
                "/v1/vials/" + unknown + "/entries",
                "/v1/vial-entries/" + unknown,
                "/v1/vial-discrepancies/" + unknown,
                "/v1/sites/" + unknown + "/controlled-substances/balance",
                "/v1/sites/" + unknown + "/controlled-substances/inventory",
                "/v1/sites/" + unknown + "/controlled-substances/owed-signatures",
                "/v1/sites/" + unknown + "/controlled-substances/discrepancies",
                "/v1/sites/" + unknown + "/controlled-substance-register?from=2026-11-01&to=2026-11-30")) {
            assertThat(Clinic.as(role).get(path).statusCode()).as(path).isEqualTo(notThere);
        }
    }
}
