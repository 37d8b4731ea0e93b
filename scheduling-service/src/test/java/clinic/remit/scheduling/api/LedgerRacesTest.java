package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Several people at one vial at once. */
@QuarkusTest
@WithStack
class LedgerRacesTest {

    @RepeatedTest(3)
    void ofTwoWhoTakeTheLastOfAVialOneGetsIt() throws Exception {
        Cabinet cabinet = new Cabinet(Clinic.site(), Clinic.PHYSICIAN);
        UUID vial = cabinet.vial("1");
        List<Response> answers =
                RacesTest.atOnce(List.of(() -> cabinet.waste(vial, "0.7"), () -> cabinet.destroy(vial, "0.7")));
        Response refused = RacesTest.theOneRefused(answers, 201);
        assertThat(RacesTest.slug(refused)).isEqualTo("vial-too-empty");
        assertThat(cabinet.remaining(vial)).isEqualByComparingTo("0.3");
    }

    @Test
    void ofTwoDosesFromTheLastOfAVialOneIsGiven() throws Exception {
        Visit one = Visit.cleared();
        Visit two = one.besideIt().checkIn();
        two.clear();
        UUID second = UUID.randomUUID();
        Clinic.post("administrator", "/v1/physicians", "{\"userId\":\"" + second + "\",\"name\":\"Dr. Okafor\"}")
                .then()
                .statusCode(201);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.of("physician", second))
                .contentType("application/json")
                .body("{\"present\":true}")
                .put("/v1/sites/" + one.site + "/presence")
                .then()
                .statusCode(200);
        one.present(true).then().statusCode(200);
        Cabinet cabinet = new Cabinet(one.site, one.physician);
        UUID vial = cabinet.vial("1");
        String dose = Visit.dose(vial, "0.5", "0.82", "0.82");
        String etag = two.etag();
        List<Response> answers =
                RacesTest.atOnce(List.of(() -> one.asPhysician("/administration", dose), () -> RestAssured.given()
                        .auth()
                        .oauth2(Tokens.of("physician", second))
                        .contentType("application/json")
                        .header("Idempotency-Key", UUID.randomUUID())
                        .header("If-Match", etag)
                        .body(dose)
                        .post(two.path() + "/administration")));
        assertThat(RacesTest.slug(RacesTest.theOneRefused(answers, 200))).isEqualTo("vial-too-empty");
        assertThat(cabinet.remaining(vial)).isEqualByComparingTo("0.18");
    }

    /** The dose comes first and the count expects what it left, or the count comes first and blocks the vial. */
    @RepeatedTest(2)
    void aCountAndADose() throws Exception {
        Visit visit = Visit.cleared();
        visit.present(true).then().statusCode(200);
        Cabinet cabinet = new Cabinet(visit.site, visit.physician);
        UUID vial = cabinet.vial("10");
        String dose = Visit.dose(vial, "0.5", "0.82", "0.82");
        List<Response> answers = RacesTest.atOnce(
                List.of(() -> visit.asPhysician("/administration", dose), () -> cabinet.count(vial, "9.5")));
        boolean given = answers.get(0).statusCode() == 200;
        if (!given) {
            assertThat(RacesTest.slug(answers.get(0))).isEqualTo("vial-blocked");
        }
        assertThat(new BigDecimal(answers.get(1).jsonPath().getString("expectedMl")))
                .isEqualByComparingTo(given ? "9.18" : "10");
    }

    @Test
    void aSecondSignatureIsGivenOnce() throws Exception {
        Cabinet cabinet = new Cabinet(Clinic.site(), Clinic.PHYSICIAN);
        UUID waste = Cabinet.id(cabinet.waste(cabinet.vial("1"), "0.7"));
        String signature = "/v1/vial-entries/" + waste + "/countersignature";
        List<Response> answers =
                RacesTest.atOnce(List.of(() -> cabinet.asWitness().post(signature), () -> cabinet.asWitness()
                        .post(signature)));
        assertThat(RacesTest.slug(RacesTest.theOneRefused(answers, 201))).isEqualTo("already-countersigned");
    }

    /** Past the service, straight into the table. */
    @RepeatedTest(3)
    void theDatabaseLetsOneOfTwoTakeTheLast() {
        UUID vial = new Cabinet(Clinic.site(), Clinic.PHYSICIAN).vial("1");
        List<CompletableFuture<Boolean>> both = Stream.of(1, 2)
                .map(each -> CompletableFuture.supplyAsync(() -> take(vial)))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
    }

    private static boolean take(UUID vial) {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        try {
            return QuarkusTransaction.requiringNew()
                    .call(() -> entities.createNativeQuery("""
                                    insert into vial_entry (id, vial_id, kind, ml, written_by, written_at, occurred_at, reason,
                                                            lost_ml, balance_ml)
                                    values (gen_random_uuid(), :vial, 'LOST', 0.7, gen_random_uuid(), now(), now() + interval '1 year',
                                            'x', 0.7, -0.7)""")
                                    .setParameter("vial", vial)
                                    .executeUpdate()
                            == 1);
        } catch (RuntimeException refused) {
            assertThat(refused).hasStackTraceContaining("does not hold what leaves it");
            return false;
        }
    }
}
