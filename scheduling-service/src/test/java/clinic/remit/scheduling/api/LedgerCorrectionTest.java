package clinic.remit.scheduling.api;

import static clinic.remit.scheduling.api.LedgerLines.dose;
import static clinic.remit.scheduling.api.LedgerLines.entries;
import static clinic.remit.scheduling.api.LedgerLines.entry;
import static clinic.remit.scheduling.api.LedgerLines.inBalance;
import static clinic.remit.scheduling.api.LedgerLines.ml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was written down wrong is put right by a further line. */
@QuarkusTest
@WithStack
class LedgerCorrectionTest {

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
}
