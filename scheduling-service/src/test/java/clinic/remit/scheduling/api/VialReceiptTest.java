package clinic.remit.scheduling.api;

import static clinic.remit.scheduling.api.LedgerLines.entries;
import static clinic.remit.scheduling.api.LedgerLines.ml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is on record of a vial that came, and which receipt cannot be. */
@QuarkusTest
@WithStack
class VialReceiptTest {

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
}
