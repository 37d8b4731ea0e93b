package clinic.remit.patients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import clinic.remit.patients.registry.RegistryExamples;
import clinic.remit.patients.registry.RegistryMeasures;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithStack
class RegistryTest {

    @Test
    void namesTheCandidatesOfAProbableDuplicateAndLetsTheCallerPast() {
        String family = "Moreau " + UUID.randomUUID();
        String first = Clinic.person(family, "Élodie");
        String again = Clinic.person(family.toUpperCase(), "Elodie");
        UUID id = Clinic.id(Clinic.posting("nurse").body(first).post("/v1/patients"), 201);
        Clinic.posting("nurse")
                .body(again)
                .post("/v1/patients")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://remit.clinic/problems/probable-duplicate"))
                .body("candidates.id", hasItem(id.toString()));
        Clinic.posting("nurse")
                .queryParam("allowDuplicate", true)
                .body(again)
                .post("/v1/patients")
                .then()
                .statusCode(201);
    }

    @Test
    void twoAtOnceRegisterTheSamePersonOnce() {
        String body = Clinic.person("Twin " + UUID.randomUUID(), "Ann");
        List<Integer> statuses = AtOnce.call(
                6, i -> Clinic.posting("nurse").body(body).post("/v1/patients").statusCode());
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses.stream().filter(status -> status == 409)).hasSize(5);
    }

    @Test
    void anIdentifierBelongsToOnePatient() {
        String mrn = "MRN-" + UUID.randomUUID();
        String body = RegistryExamples.PATIENT.replace("MRN-1001", mrn);
        Clinic.posting("nurse").queryParam("allowDuplicate", true).body(body).post("/v1/patients");
        Clinic.posting("nurse")
                .queryParam("allowDuplicate", true)
                .body(body)
                .post("/v1/patients")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://remit.clinic/problems/identifier-taken"));
    }

    @Test
    void aSearchForACharacterThatNoTextHoldsIsMalformed() {
        Clinic.as("nurse")
                .queryParam("identifier", "MRN\u0000")
                .get("/v1/patients")
                .then()
                .statusCode(400)
                .body("errors[0].wrong", equalTo("the character U+0000"));
    }

    @Test
    void searchesByNameIdentifierAndBirthDatePageByPage() {
        String family = "Zürcher" + UUID.randomUUID().toString().replace("-", "");
        for (String given : List.of("Ada", "Bea", "Cleo")) {
            Clinic.posting("nurse")
                    .body(Clinic.person(family, given))
                    .post("/v1/patients")
                    .then()
                    .statusCode(201);
        }
        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            Response page = Clinic.as("coordinator")
                    .queryParam("name", family.toLowerCase().replace("ü", "u"))
                    .queryParam("birthDate", "1986-03-01")
                    .queryParam("status", "ACTIVE")
                    .queryParam("limit", 1)
                    .queryParam("cursor", cursor == null ? "" : cursor)
                    .get("/v1/patients");
            found.addAll(page.then().statusCode(200).extract().<List<String>>path("data.givenName"));
            cursor = page.path("next");
            assertThat(page.header("Link") != null).isEqualTo(cursor != null);
        } while (cursor != null);
        assertThat(found).containsExactly("Ada", "Bea", "Cleo");
    }

    @Test
    void aMergePatchChangesWhatItNamesAndNothingElse() {
        UUID id = Clinic.register();
        amend(id, "\"0\"", RegistryExamples.AMENDMENT)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("language", equalTo("es-US"))
                .body("address.line", equalTo("9 Oak Street"))
                .body("address.city", equalTo("Albany"))
                .body("givenName", equalTo("Petra"));
        amend(id, "\"1\"", "{\"givenName\": null}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("givenName"));
        amend(id, "\"1\"", "{\"sex\": \"PURPLE\"}").then().statusCode(400);
        amend(id, "\"1\"", "{\"nickname\": \"Pet\"}").then().statusCode(400);
        amend(id, "\"0\"", "{\"language\": \"fr\"}").then().statusCode(412).header("ETag", "\"1\"");
        amend(id, null, "{\"language\": \"fr\"}").then().statusCode(428);
    }

    @Test
    void ofManyWhoAmendOneRecordAtOnceOneSucceedsAndNothingIsLost() {
        UUID id = Clinic.register();
        List<Integer> statuses = AtOnce.call(6, i -> amend(id, "\"0\"", "{\"language\": \"l" + (char) ('a' + i) + "\"}")
                .statusCode());
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(status -> status == 412)).hasSize(5);
        Clinic.as("nurse").get("/v1/patients/{id}", id).then().header("ETag", "\"1\"");
    }

    @Test
    void aPatientReachesOnlyTheirOwnRecord() {
        UUID own = Clinic.workedUp();
        UUID other = Clinic.workedUp();
        Clinic.determine(own);
        Clinic.determine(other);
        for (String path : List.of(
                "", "/episodes", "/trials", "/screenings", "/consents", "/determinations", "/determinations/current")) {
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.patient(own))
                    .get("/v1/patients/" + own + path)
                    .then()
                    .statusCode(200);
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.patient(own))
                    .get("/v1/patients/" + other + path)
                    .then()
                    .statusCode(404);
        }
        RestAssured.given()
                .auth()
                .oauth2(Tokens.patient(own))
                .get("/v1/patients")
                .then()
                .statusCode(403);
    }

    @Test
    void namesTheCandidatesWhoseNameIsMuchTheSame() {
        String unique = UUID.randomUUID().toString().replace("-", "");
        UUID id = Clinic.registered("Schmidt" + unique, "Alexander");
        Clinic.posting("nurse")
                .body(Clinic.person("Schmidt" + unique, "Aleksander"))
                .post("/v1/patients")
                .then()
                .statusCode(409)
                .body("candidates.id", contains(id.toString()));
        Clinic.registered("Schmidt" + unique, "Marcus");
        UUID cyrillic = Clinic.registered("Иванова" + unique, "Екатерина");
        Clinic.posting("nurse")
                .body(Clinic.person("ИВАНОВНА" + unique, "Екатерина"))
                .post("/v1/patients")
                .then()
                .statusCode(409)
                .body("candidates.id", contains(cyrillic.toString()));
    }

    @Test
    void aNameInAnyScriptComesBackAsItWasWritten() {
        for (String family : List.of("Ωνάσης", "נתניהו", "الخوارزمي", "नेहरू", "ぎょうざ", "O'Brien-Þór", "𠮷野")) {
            String written = family + " " + UUID.randomUUID();
            UUID id = Clinic.registered(written, "Ana\u0308");
            Clinic.as("nurse")
                    .get("/v1/patients/{id}", id)
                    .then()
                    .body("familyName", equalTo(written))
                    .body("givenName", equalTo("Ana\u0308"));
        }
    }

    @Test
    void textThatIsTooLongIsRefusedAndNothingIsStored() {
        long before = Rows.everything();
        String long300 = "x".repeat(300);
        Clinic.posting("nurse")
                .body(Clinic.person(long300, "Ann"))
                .post("/v1/patients")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("familyName"));
        Clinic.posting("nurse")
                .body(Clinic.person("x".repeat(900_000), "Ann"))
                .post("/v1/patients")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("familyName"));
        Clinic.posting("nurse")
                .body(Clinic.person("x".repeat(1_100_000), "Ann"))
                .post("/v1/patients")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("https://remit.clinic/problems/request-entity-too-large"));
        assertThat(Rows.everything()).isEqualTo(before);
    }

    @Test
    void anAmendmentIsHeldToTheSameRules() {
        UUID id = Clinic.register();
        amend(id, "\"0\"", "{\"birthDate\": \"2190-01-01\"}")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("birthDate"));
        amend(id, "\"0\"", "{\"birthDate\": \"1700-01-01\"}").then().statusCode(422);
        amend(id, "\"0\"", "{\"familyName\": \"  \"}").then().statusCode(400);
        amend(id, "\"0\"", "{\"familyName\": \"a\\u0000b\"}").then().statusCode(400);
        amend(id, "\"0\"", "{\"familyName\": \"" + "x".repeat(201) + "\"}")
                .then()
                .statusCode(400);
        amend(id, "\"0\"", "[]").then().statusCode(400);
        Response unknown = amend(id, "\"0\"", "{\"nickname\": \"Pet\"}");
        unknown.then().statusCode(400).body("errors[0].field", equalTo("nickname"));
        assertThat(unknown.asString()).doesNotContain("clinic.remit");
        Clinic.as("nurse")
                .get("/v1/patients/{id}", id)
                .then()
                .header("ETag", "\"0\"")
                .body("birthDate", equalTo("1986-03-01"));
    }

    @Test
    void namesAreAsAlikeHereAsInTheDatabase() {
        for (String[] pair : List.of(
                new String[] {"schmidt alexander", "schmidt aleksander"},
                new String[] {"hale petra", "petra hale"},
                new String[] {"featherstonehaugh ann", "featherstonehaugh tom"},
                new String[] {"li", "lu"})) {
            assertThat(RegistryMeasures.similarity(pair[0], pair[1]))
                    .isCloseTo(Rows.similarity(pair[0], pair[1]), within(1e-6));
        }
    }

    private static Response amend(UUID id, String ifMatch, String patch) {
        var request =
                Clinic.as("nurse").contentType("application/merge-patch+json").body(patch);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/v1/patients/{id}", id);
    }
}
