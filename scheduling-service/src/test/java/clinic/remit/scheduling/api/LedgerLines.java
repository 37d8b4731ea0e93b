package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tests of the ledger write and read. */
final class LedgerLines {

    private LedgerLines() {}

    static BigDecimal ml(String ml) {
        return new BigDecimal(ml);
    }

    static void inBalance(JsonPath account, String unit) {
        Map<String, Object> figures = account.getMap(unit);
        BigDecimal placed = List.of("given", "wasted", "remaining", "lost", "destroyed").stream()
                .map(place -> new BigDecimal(figures.get(place).toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(placed)
                .as(figures.toString())
                .isEqualByComparingTo(figures.get("received").toString());
    }

    static List<Map<String, Object>> entries(Cabinet cabinet, UUID vial) {
        return cabinet.read("/v1/vials/" + vial + "/entries").getList("$");
    }

    static UUID entry(Cabinet cabinet, UUID vial, String kind) {
        return entries(cabinet, vial).stream()
                .filter(line -> line.get("kind").equals(kind))
                .map(line -> UUID.fromString(line.get("id").toString()))
                .findFirst()
                .orElseThrow();
    }

    static void dose(Visit visit, UUID vial, String drawn, String given, UUID witness) {
        visit.present(true).then().statusCode(200);
        String body = Visit.dose(vial, "0.5", drawn, given)
                .replace("}", ",\"wasteMethod\":\"Sharps container\",\"wasteWitnessId\":\"" + witness + "\"}");
        visit.asPhysician("/administration", body).then().statusCode(200);
    }

    static void sql(String statement) {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }
}
