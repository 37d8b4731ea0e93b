package clinic.remit.scheduling.api;

import static clinic.remit.scheduling.api.LedgerLines.dose;
import static clinic.remit.scheduling.api.LedgerLines.entries;
import static clinic.remit.scheduling.api.LedgerLines.inBalance;
import static clinic.remit.scheduling.api.LedgerLines.ml;
import static clinic.remit.scheduling.api.LedgerLines.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves a vial and before whom (domain.md section 3), as nurses and physicians write it down. */
@QuarkusTest
@WithStack
class LedgerTest {

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
}
