package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The controlled-substance ledger of domain.md section 3, as nurses and physicians keep it. */
@QuarkusTest
@WithStack
class LedgerTest {

    private static BigDecimal ml(String ml) {
        return new BigDecimal(ml);
    }

    private static void inBalance(JsonPath account, String unit) {
        Map<String, Object> figures = account.getMap(unit);
        BigDecimal placed = List.of("given", "wasted", "remaining", "lost", "destroyed").stream()
                .map(place -> new BigDecimal(figures.get(place).toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(placed)
                .as(figures.toString())
                .isEqualByComparingTo(figures.get("received").toString());
    }

    private static List<Map<String, Object>> entries(Cabinet cabinet, UUID vial) {
        return cabinet.read("/v1/vials/" + vial + "/entries").getList("$");
    }

    private static UUID entry(Cabinet cabinet, UUID vial, String kind) {
        return entries(cabinet, vial).stream()
                .filter(line -> line.get("kind").equals(kind))
                .map(line -> UUID.fromString(line.get("id").toString()))
                .findFirst()
                .orElseThrow();
    }

    private static void dose(Visit visit, UUID vial, String drawn, String given, UUID witness) {
        visit.present(true).then().statusCode(200);
        String body = Visit.dose(vial, "0.5", drawn, given)
                .replace("}", ",\"wasteMethod\":\"Sharps container\",\"wasteWitnessId\":\"" + witness + "\"}");
        visit.asPhysician("/administration", body).then().statusCode(200);
    }

    @Test
    void aVialIsReceivedWithAllThatItsRecordNeeds() {
        Cabinet cabinet = Cabinet.ofANewSite();
        String receipt = Visit.receipt(cabinet.site, "10")
                .replace("99999-0123-01", "99999012301")
                .replace("\"openingMl\":10", "\"openingMl\":6.3");
        UUID vial = Cabinet.id(cabinet.asNurse().body(receipt).post("/v1/vials"));
        JsonPath seen = cabinet.read(vial);
        assertThat(seen.getString("supplier")).isEqualTo("Example Supply");
        assertThat(seen.getString("ndc")).isEqualTo("99999-0123-01");
        assertThat(ml(seen.getString("openingMl"))).isEqualByComparingTo("6.3");
        assertThat(ml(seen.getString("remainingMl"))).isEqualByComparingTo("6.3");
        assertThat(seen.getString("receivedBy.name")).isEqualTo("Maja Lind");
        assertThat(seen.getString("receivedBy.id")).isEqualTo(cabinet.nurse.toString());
        assertThat(entries(cabinet, vial)).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("kind", "RECEIVED"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99999-0123-01 | 9999-0123-01   | 400 | ndc",
                "99999-0123-01 | 99999-012301   | 400 | ndc",
                "99999-0123-01 | 9999901230     | 400 | ndc",
                "99999-0123-01 | 99999-0123-0X  | 400 | ndc",
                "Example Supply | ' '           | 400 | supplier",
                "\"openingMl\":10 | \"openingMl\":10.1 | 422 | openingMl",
                "\"openingMl\":10 | \"openingMl\":0    | 400 | openingMl",
                "\"volumeMl\":10  | \"volumeMl\":-10   | 400 | volumeMl",
                "\"concentrationMgPerMl\":50 | \"concentrationMgPerMl\":10 | 422 | concentrationMgPerMl"
            })
    void aReceiptThatCannotBe(String right, String wrong, int status, String field) {
        Cabinet cabinet = new Cabinet(Clinic.site(), Clinic.PHYSICIAN);
        String receipt = Visit.receipt(cabinet.site, "10");
        assertThat(receipt).contains(right);
        cabinet.asNurse()
                .body(receipt.replace(right, wrong))
                .post("/v1/vials")
                .then()
                .statusCode(status)
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void aDoseLeavesItsVialWithItsRestWhichIsWastedBeforeAWitness() {
        Visit visit = Visit.cleared();
        Cabinet cabinet = new Cabinet(visit.site, visit.physician);
        UUID vial = cabinet.vial("10");
        dose(visit, vial, "0.90", "0.82", cabinet.witness);
        assertThat(cabinet.remaining(vial)).isEqualByComparingTo("9.10");
        JsonPath account = cabinet.read(vial);
        inBalance(account, "account.ml");
        inBalance(account, "account.mg");
        assertThat(ml(account.getString("account.mg.given"))).isEqualByComparingTo("41");
        assertThat(ml(account.getString("account.ml.wasted"))).isEqualByComparingTo("0.08");
        List<Map<String, Object>> lines = entries(cabinet, vial);
        assertThat(lines).extracting(line -> line.get("kind")).containsExactly("RECEIVED", "GIVEN", "WASTED");
        assertThat(lines.get(1))
                .containsEntry("patientId", visit.patient.toString())
                .containsEntry("sessionId", visit.session.toString())
                .containsEntry(
                        "orderedBy", Map.of("id", visit.physician.toString(), "name", visit.physician.toString()));
        assertThat(ml(lines.get(1).get("drawnMg").toString())).isEqualByComparingTo("45");
        assertThat(lines.get(2))
                .containsEntry("drawId", lines.get(1).get("id"))
                .containsEntry("reason", "REST_OF_DRAW")
                .containsEntry("method", "Sharps container")
                .containsEntry("countersignerId", cabinet.witness.toString());
    }

    /** A nurse injects, the physician sees the rest wasted and writes it down: it is the nurse who signs second. */
    @Test
    void whereTheWitnessWritesTheOneWhoInjectedCountersigns() {
        Visit visit = Visit.cleared();
        Cabinet cabinet = new Cabinet(visit.site, visit.physician);
        UUID vial = cabinet.vial("10");
        visit.present(true).then().statusCode(200);
        String body = Visit.dose(vial, "0.5", "0.90", "0.82");
        visit.asPhysician("/administration", body.replace("}", """
                        ,"injectedBy":"%s","wasteWitnessId":"%s"}""".formatted(cabinet.nurse, cabinet.nurse)))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("wasteWitnessId"));
        visit.asPhysician("/administration", body.replace("}", """
                        ,"injectedBy":"%s","wasteWitnessId":"%s"}""".formatted(cabinet.nurse, visit.physician)))
                .then()
                .statusCode(200);
        JsonPath owed = cabinet.site("/controlled-substances/owed-signatures");
        assertThat(owed.getList("countersigner.id")).containsExactly(cabinet.nurse.toString());
        assertThat(owed.getList("countersigner.name")).containsExactly("Maja Lind");
        String waste = owed.getString("[0].entryId");
        cabinet.asNurse()
                .post("/v1/vial-entries/" + waste + "/countersignature")
                .then()
                .statusCode(201);
        assertThat(cabinet.site("/controlled-substances/owed-signatures").getList("$"))
                .isEmpty();
    }

    @Test
    void onlyTheNamedWitnessCountersignsAndOnce() {
        Cabinet cabinet = Cabinet.ofANewSite();
        UUID vial = cabinet.vial("10");
        UUID waste = Cabinet.id(cabinet.waste(vial, "0.5"));
        String signature = "/v1/vial-entries/" + waste + "/countersignature";
        assertThat(cabinet.site("/controlled-substances/owed-signatures").getList("entryId"))
                .containsExactly(waste.toString());
        cabinet.asNurse().post(signature).then().statusCode(403);
        cabinet.asPhysician().post(signature).then().statusCode(403);
        cabinet.asWitness().post(signature).then().statusCode(201).body("countersignedAt", equalTo(instant(waste)));
        cabinet.asWitness().post(signature).then().statusCode(409).body("type", endsWith("/already-countersigned"));
        assertThat(cabinet.site("/controlled-substances/owed-signatures").getList("$"))
                .isEmpty();
        UUID loss = UUID.fromString(cabinet.lose(vial, "0.1").path("entry.id"));
        cabinet.asNurse()
                .post("/v1/vial-entries/" + loss + "/countersignature")
                .then()
                .statusCode(409)
                .body("type", endsWith("/no-signature-owed"));
    }

    private static String instant(UUID entry) {
        return Clinic.as("auditor").get("/v1/vial-entries/" + entry).path("countersignedAt");
    }

    @ParameterizedTest
    @CsvSource({"wastes, witnessId", "destructions, witnessId", "counts, witnessId"})
    void nobodyIsTheirOwnWitness(String what, String field) {
        Cabinet cabinet = new Cabinet(Clinic.site(), Clinic.PHYSICIAN);
        cabinet.asNurse()
                .body(("{\"witnessId\":\"%s\","
                                + (what.equals("counts")
                                        ? "\"countedMl\":10}"
                                        : "\"ml\":1,\"reason\":\"Cracked\",\"method\":\"Sink\"}"))
                        .formatted(cabinet.nurse)
                        .replace("Sink\"", what.equals("destructions") ? "Sink\",\"form41\":\"1\"" : "Sink\""))
                .post("/v1/vials/" + cabinet.vial("10") + "/" + what)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void aLossSaysWhatTheDeaMustBeTold() {
        Cabinet cabinet = Cabinet.ofANewSite();
        UUID vial = cabinet.vial("10");
        cabinet.lose(vial, "10")
                .then()
                .statusCode(201)
                .body("notice", containsString("within 1 business day"))
                .body("notice", containsString("Form 106"))
                .body("entry.mg", equalTo(500));
        cabinet.waste(vial, "0.01").then().statusCode(409).body("type", endsWith("/vial-too-empty"));
    }

    @Test
    void aUsedUpVialAnExpiredOneAndOneOfAnotherSiteGiveNoDose() {
        Visit visit = Visit.cleared();
        Cabinet cabinet = new Cabinet(visit.site, visit.physician);
        visit.present(true).then().statusCode(200);
        UUID usedUp = cabinet.vial("10");
        cabinet.waste(usedUp, "10").then().statusCode(201);
        visit.asPhysician("/administration", Visit.dose(usedUp, "0.5", "0.82", "0.82"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/vial-too-empty"))
                .body("remainingMl", comparesEqualTo(0));
        UUID elsewhere = Cabinet.ofANewSite().vial("10");
        visit.asPhysician("/administration", Visit.dose(elsewhere, "0.5", "0.82", "0.82"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/vial-not-usable"));
        UUID expired = cabinet.vial("10");
        sql("alter table vial disable trigger vial_stays");
        sql("update vial set expires = '" + LocalDate.now().minusYears(1) + "' where id = '" + expired + "'");
        sql("alter table vial enable trigger vial_stays");
        visit.asPhysician("/administration", Visit.dose(expired, "0.5", "0.82", "0.82"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/vial-not-usable"));
        cabinet.destroy(expired, "10").then().statusCode(201);
        assertThat(cabinet.remaining(expired)).isEqualByComparingTo("0");
    }

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

    /** Who is said to have held the syringe cannot be who saw the rest wasted; who was said to by mistake can. */
    @Test
    void theWitnessOfACorrectionIsNotTheInjectorWhomItNames() {
        Visit visit = Visit.cleared();
        Cabinet cabinet = new Cabinet(visit.site, visit.physician);
        UUID vial = cabinet.vial("10");
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        visit.present(true).then().statusCode(200);
        visit.asPhysician(
                        "/administration",
                        Visit.dose(vial, "0.5", "0.90", "0.82")
                                .replace(
                                        "}",
                                        ",\"injectedBy\":\"" + first + "\",\"wasteWitnessId\":\"" + cabinet.witness
                                                + "\"}"))
                .then()
                .statusCode(200);
        String correction = "\"injectedBy\":\"" + second + "\",\"witnessId\":\"%s\"";
        visit.correctInjection(correction.formatted(second))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("witnessId"));
        visit.correctInjection(correction.formatted(first))
                .then()
                .statusCode(200)
                .body("injection.injectedBy", equalTo(second.toString()));
        visit.voidInjection("\"drawnDrug\":\"WASTED\",\"witnessId\":\"" + second + "\"")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("witnessId"));
        visit.voidInjection("\"drawnDrug\":\"WASTED\",\"witnessId\":\"" + first + "\"")
                .then()
                .statusCode(200);
    }

    @Test
    void aCorrectionOfADoseSaysHowMuchWasGivenAndPutsNothingBack() {
        Visit visit = Visit.cleared();
        Cabinet cabinet = new Cabinet(visit.site, visit.physician);
        UUID vial = cabinet.vial("10");
        dose(visit, vial, "0.90", "0.82", cabinet.witness);
        UUID given = entry(cabinet, vial, "GIVEN");
        UUID rest = entry(cabinet, vial, "WASTED");
        cabinet.correct(given, "\"ml\":0.70")
                .then()
                .statusCode(409)
                .body("type", endsWith("/corrected-with-the-injection"))
                .body("sessionId", equalTo(visit.session.toString()));
        visit.correctInjection("\"givenMl\":0.91")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("givenMl"))
                .body("errors[0].right", containsString("0.90 mL, what was drawn"));
        visit.correctInjection("\"givenMl\":0.70").then().statusCode(422).body("errors[0].field", equalTo("witnessId"));
        cabinet.correct(rest, "\"ml\":0.10")
                .then()
                .statusCode(422)
                .body("errors[0].right", containsString(given.toString()));
        visit.correctInjection("\"givenMl\":0.70,\"witnessId\":\"" + cabinet.nurse + "\"")
                .then()
                .statusCode(200);
        UUID correction = entry(cabinet, vial, "CORRECTION");
        assertThat(cabinet.remaining(vial)).isEqualByComparingTo("9.10");
        JsonPath account = cabinet.read(vial);
        assertThat(ml(account.getString("account.ml.given"))).isEqualByComparingTo("0.70");
        assertThat(ml(account.getString("account.ml.wasted"))).isEqualByComparingTo("0.20");
        inBalance(account, "account.ml");
        // the correction is signed in place of what it corrects
        assertThat(cabinet.site("/controlled-substances/owed-signatures").getList("entryId"))
                .containsExactly(correction.toString());
        cabinet.correct(correction, "\"ml\":0.82")
                .then()
                .statusCode(422)
                .body("errors[0].right", containsString(given.toString()));
        // back again, from what stands and not from what was first said
        visit.correctInjection("\"givenMl\":0.90").then().statusCode(200);
        assertThat(ml(cabinet.read(vial).getString("account.ml.wasted"))).isEqualByComparingTo("0");
        assertThat(ml(cabinet.read(vial).getString("account.ml.given"))).isEqualByComparingTo("0.90");
        assertThat(cabinet.remaining(vial)).isEqualByComparingTo("9.10");
        assertThat(entries(cabinet, vial).stream()
                        .filter(line -> line.get("id").equals(given.toString()))
                        .map(line -> ml(line.get("ml").toString())))
                .singleElement()
                .satisfies(first -> assertThat(first).isEqualByComparingTo("0.82"));
    }

    @Test
    void whatIsInTheVialIsCorrectedOnlyWhenACountHasShownIt() {
        Cabinet cabinet = Cabinet.ofANewSite();
        UUID vial = cabinet.vial("10");
        UUID loss = UUID.fromString(cabinet.lose(vial, "10").path("entry.id"));
        cabinet.correct(loss, "\"ml\":0").then().statusCode(422).body("errors[0].field", equalTo("ml"));
        UUID discrepancy = UUID.fromString(cabinet.count(vial, "10").path("discrepancy.id"));
        UUID other = cabinet.vial("10");
        cabinet.resolve(
                        discrepancy,
                        ",\"correction\":{\"entryId\":\"" + entry(cabinet, other, "RECEIVED") + "\",\"ml\":10}")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("correction.entryId"));
        cabinet.resolve(discrepancy, ",\"correction\":{\"entryId\":\"" + loss + "\",\"ml\":0}")
                .then()
                .statusCode(200);
        assertThat(cabinet.remaining(vial)).isEqualByComparingTo("10");
        assertThat(ml(cabinet.read(vial).getString("account.ml.lost"))).isEqualByComparingTo("0");
        UUID count = entry(cabinet, vial, "COUNTED");
        cabinet.correct(count, "\"ml\":9,\"witnessId\":\"" + cabinet.witness + "\"")
                .then()
                .statusCode(422)
                .body("errors[0].right", containsString("count again"));
    }

    @Test
    void anotherWitnessThanTheOneWhoWasNamed() {
        Cabinet cabinet = Cabinet.ofANewSite();
        UUID waste = Cabinet.id(cabinet.waste(cabinet.vial("10"), "0.5"));
        UUID correction = Cabinet.id(cabinet.correct(waste, "\"ml\":0.5,\"witnessId\":\"" + cabinet.nurse + "\""));
        JsonPath owed = cabinet.site("/controlled-substances/owed-signatures");
        assertThat(owed.getList("entryId")).containsExactly(correction.toString());
        assertThat(owed.getList("countersigner.name")).containsExactly("Maja Lind");
    }

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

    /** Whatever the code does, the tables keep the ledger as it was written. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update vial_entry set ml = 1 where vial_id = '%s'                    | only added to",
                "delete from vial_entry where vial_id = '%s'                          | only added to",
                "update vial set lot = 'another' where id = '%s'                      | only added to",
                "delete from vial where id = '%s'                                     | only added to",
                "truncate vial_entry cascade                                          | only added to",
                "insert into vial_entry (id, vial_id, kind, ml, written_by, written_at, occurred_at, reason, lost_ml, balance_ml)"
                        + " select gen_random_uuid(), vial_id, 'LOST', 10.01, written_by, now(), occurred_at + interval '1 hour', 'x', 10.01, -10.01"
                        + " from vial_entry where vial_id = '%s' | does not hold what leaves it",
                "insert into vial_entry (id, vial_id, kind, ml, written_by, written_at, occurred_at, reason, lost_ml, balance_ml)"
                        + " select gen_random_uuid(), vial_id, 'LOST', 1, written_by, now(), occurred_at - interval '1 day', 'x', 1, -1"
                        + " from vial_entry where vial_id = '%s' | does not hold what leaves it",
                "insert into vial_entry (id, vial_id, kind, ml, written_by, written_at, occurred_at, reason, lost_ml, balance_ml)"
                        + " select gen_random_uuid(), vial_id, 'LOST', 1, written_by, now(), occurred_at + interval '1 hour', 'x', 1, -2"
                        + " from vial_entry where vial_id = '%s' | vial_entry_moves_in_balance"
            })
    void theDatabaseKeepsTheLedger(String statement, String refusal) {
        UUID vial = new Cabinet(Clinic.site(), Clinic.PHYSICIAN).vial("10");
        assertThatThrownBy(() -> sql(statement.formatted(vial))).hasStackTraceContaining(refusal);
    }

    private static void sql(String statement) {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }
}
