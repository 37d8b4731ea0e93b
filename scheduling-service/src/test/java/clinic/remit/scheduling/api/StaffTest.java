package clinic.remit.scheduling.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who works where, and who was on site when. */
@QuarkusTest
@WithStack
class StaffTest {

    private static UUID add(String role, String name, UUID site) {
        UUID person = UUID.randomUUID();
        Clinic.post("administrator", "/v1/staff", """
                        {"userId":"%s","role":"%s","name":"%s","siteIds":["%s"]}""".formatted(person, role, name, site))
                .then()
                .statusCode(201)
                .body("role", equalTo(role))
                .body("siteIds", contains(site.toString()));
        return person;
    }

    private static Response present(UUID nurse, UUID site, boolean present) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of("nurse", nurse))
                .contentType("application/json")
                .body("{\"present\":" + present + "}")
                .put("/v1/sites/" + site + "/presence");
    }

    @Test
    void staffAreFoundBySiteAndRole() {
        UUID physician = UUID.randomUUID();
        UUID site = Clinic.newSite(physician);
        UUID nurse = add("NURSE", "A. Lind", site);
        UUID therapist = add("THERAPIST", "B. Moreau", site);
        UUID second = add("PHYSICIAN", "C. Okafor", site);
        Clinic.as("nurse")
                .queryParam("siteId", site)
                .get("/v1/staff")
                .then()
                .body("id", contains(nurse.toString(), therapist.toString(), second.toString(), physician.toString()));
        Clinic.as("nurse")
                .queryParam("siteId", site)
                .queryParam("role", "NURSE")
                .get("/v1/staff")
                .then()
                .body("name", contains("A. Lind"));
        Clinic.as("nurse").get("/v1/staff/" + therapist).then().body("role", equalTo("THERAPIST"));
        Clinic.as("nurse").get("/v1/physicians").then().body("id", hasItem(second.toString()));
        Clinic.as("nurse").get("/v1/staff/" + UUID.randomUUID()).then().statusCode(404);
        Clinic.post("administrator", "/v1/physicians", "{\"userId\":\"" + nurse + "\",\"name\":\"A. Lind\"}")
                .then()
                .statusCode(409);
    }

    @Test
    void everyStayOfPhysiciansAndNursesIsKept() {
        Visit visit = Visit.booked();
        String zone = Clinic.as("nurse").get("/v1/sites/" + visit.site).path("timeZone");
        LocalDate today = LocalDate.ofInstant(Clinic.now(), ZoneId.of(zone));
        UUID nurse = add("NURSE", "A. Lind", visit.site);
        present(UUID.randomUUID(), visit.site, true).then().statusCode(404);
        present(nurse, visit.site, true).then().statusCode(200);
        visit.present(true).then().statusCode(200);
        visit.present(false).then().statusCode(200);
        visit.present(true).then().statusCode(200);
        String stays = "/v1/sites/" + visit.site + "/stays?day=";
        Clinic.as("auditor")
                .get(stays + today)
                .then()
                .statusCode(200)
                .body("$", hasSize(3))
                .body("role", containsInAnyOrder("NURSE", "PHYSICIAN", "PHYSICIAN"))
                .body("[0].name", equalTo("A. Lind"))
                .body("[1].until", notNullValue())
                .body("[2].until", nullValue());
        Clinic.as("auditor").get(stays + today.minusDays(1)).then().body("$", hasSize(0));
        Clinic.as("auditor").get(stays).then().statusCode(400);
        // the list of now is of physicians
        Clinic.as("nurse")
                .get("/v1/sites/" + visit.site + "/presence")
                .then()
                .body("physicianId", contains(visit.physician.toString()));
        present(nurse, visit.site, false).then().statusCode(200);
    }
}
