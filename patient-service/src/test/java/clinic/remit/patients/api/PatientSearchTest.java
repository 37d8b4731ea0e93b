package clinic.remit.patients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Patients are found by what is known of them, page by page. */
@QuarkusTest
@WithStack
class PatientSearchTest {

    @Test
    void findsAnyPartOfANameInAnyOrderAndScript() {
        String unique = UUID.randomUUID().toString().replace("-", "");
        UUID latin = Clinic.registered("Łukasiewicz-Straße" + unique, "Jörg");
        UUID cyrillic = Clinic.registered("Иванова" + unique, "Екатерина");
        UUID han = Clinic.registered("王" + unique, "小龙");
        named("asiewicz strasse" + unique).then().body("data.id", contains(latin.toString()));
        named("JORG kasiewicz " + unique).then().body("data.id", contains(latin.toString()));
        named("jo " + unique).then().body("data.id", contains(latin.toString()));
        named("rg " + unique).then().body("data", empty());
        named("катери " + unique).then().body("data.id", contains(cyrillic.toString()));
        named("龙 " + unique).then().body("data.id", contains(han.toString()));
        named(unique.substring(3, 30)).then().body("data", hasSize(3));
        named("_%" + unique.substring(0, 9) + "%").then().body("data", hasSize(3));
        named("asie_icz" + unique).then().body("data", empty());
        named("%").then().statusCode(400).body("errors[0].field", equalTo("name"));
        named("x".repeat(201)).then().statusCode(400).body("errors[0].field", equalTo("name"));
    }

    @Test
    void aTextOfTwoLettersBeginsTheFamilyOrTheGivenName() {
        String born = "1931-04-17";
        String unique = UUID.randomUUID().toString();
        List.of(
                        Clinic.person("Xqa " + unique, "Ada"),
                        Clinic.person("Aba " + unique, "Xqz"),
                        Clinic.person("Zxq " + unique, "Axq"))
                .forEach(body -> Clinic.posting("nurse")
                        .body(body.replace("1986-03-01", born))
                        .post("/v1/patients")
                        .then()
                        .statusCode(201));
        Response first = beginning("xq", born, null);
        assertThat(first.<List<String>>path("data.givenName")).containsExactly("Xqz");
        Response second = beginning("xq", born, first.path("next"));
        assertThat(second.<List<String>>path("data.givenName")).containsExactly("Ada");
        assertThat(second.<String>path("next")).isNull();
        assertThat(beginning("xq ad", born, null).<List<String>>path("data.givenName"))
                .containsExactly("Ada");
        assertThat(beginning("xq zz", born, null).<List<String>>path("data.givenName"))
                .isEmpty();
    }

    @Test
    void pagesStayRightWhileRowsAreAdded() {
        String family = "Page" + UUID.randomUUID().toString().replace("-", "");
        List.of("Bea", "Dora", "Fay").forEach(given -> Clinic.registered(family, given));
        Response first = page(family, null);
        assertThat(first.<List<String>>path("data.givenName")).containsExactly("Bea", "Dora");
        Clinic.registered(family, "Ada");
        Clinic.registered(family, "Eva");
        Response second = page(family, first.path("next"));
        assertThat(second.<List<String>>path("data.givenName")).containsExactly("Eva", "Fay");
        assertThat(second.<String>path("next")).isNull();
    }

    private static Response beginning(String name, String birthDate, String cursor) {
        return Clinic.as("nurse")
                .queryParam("name", name)
                .queryParam("birthDate", birthDate)
                .queryParam("limit", 1)
                .queryParam("cursor", cursor == null ? "" : cursor)
                .get("/v1/patients");
    }

    private static Response named(String name) {
        return Clinic.as("nurse").queryParam("name", name).get("/v1/patients");
    }

    private static Response page(String name, String cursor) {
        return Clinic.as("nurse")
                .queryParam("name", name)
                .queryParam("limit", 2)
                .queryParam("cursor", cursor == null ? "" : cursor)
                .get("/v1/patients");
    }
}
