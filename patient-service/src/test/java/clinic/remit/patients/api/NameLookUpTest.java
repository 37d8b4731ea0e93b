package clinic.remit.patients.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names for a front end, and who was told them. */
@QuarkusTest
@WithStack
class NameLookUpTest {

    @Test
    void tellsManyNamesAtOnceAndItIsRecordedOfEachPatient() {
        UUID one = Clinic.registered("Look" + UUID.randomUUID(), "Una");
        UUID merged = Clinic.register();
        UUID survivor = Clinic.registered("Survivor" + UUID.randomUUID(), "Sue");
        UUID nobody = UUID.randomUUID();
        Clinic.posting("coordinator")
                .header("If-Match", "\"0\"")
                .body("{\"duplicateId\": \"" + merged + "\", \"duplicateETag\": \"\\\"0\\\"\"}")
                .post("/v1/patients/{id}/merges", survivor)
                .then()
                .statusCode(201);
        Clinic.as("therapist")
                .body(idsOf(List.of(one, nobody, merged, one)))
                .post("/v1/patients/names")
                .then()
                .statusCode(200)
                .body("names.id", contains(one.toString(), merged.toString()))
                .body("names.patientId", contains(one.toString(), survivor.toString()))
                .body("names.givenName", contains("Una", "Sue"))
                .body("unknown", contains(nobody.toString()));
        for (UUID told : List.of(one, survivor)) {
            Clinic.as("auditor")
                    .get("/v1/access-records?limit=1&patientId=" + told)
                    .then()
                    .statusCode(200)
                    .body("data[0].operation", equalTo("POST /v1/patients/names"))
                    .body("data[0].callerRoles", contains("therapist"));
        }
    }

    @Test
    void namesAreForThoseWhoMayReadThemAndForSoManyAtOnce() {
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(200).toList();
        Clinic.as("nurse")
                .body(idsOf(many))
                .post("/v1/patients/names")
                .then()
                .statusCode(200)
                .body("unknown", hasSize(200));
        List<UUID> tooMany = Stream.generate(UUID::randomUUID).limit(201).toList();
        for (String body : List.of(
                idsOf(tooMany), "{\"ids\": []}", "{}", "{\"ids\": [null]}", "{\"ids\": [\"x\"]}", "{\"id\": []}")) {
            Clinic.as("nurse").body(body).post("/v1/patients/names").then().statusCode(400);
        }
        Clinic.as("administrator")
                .body(idsOf(many))
                .post("/v1/patients/names")
                .then()
                .statusCode(403);
        RestAssured.given()
                .auth()
                .oauth2(Tokens.patient(many.get(0)))
                .contentType("application/json")
                .body(idsOf(many))
                .post("/v1/patients/names")
                .then()
                .statusCode(403);
        RestAssured.given()
                .contentType("application/json")
                .body(idsOf(many))
                .post("/v1/patients/names")
                .then()
                .statusCode(401);
    }

    private static String idsOf(List<UUID> ids) {
        return "{\"ids\": [" + ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",")) + "]}";
    }
}
