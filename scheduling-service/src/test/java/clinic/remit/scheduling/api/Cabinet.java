package clinic.remit.scheduling.api;

import clinic.remit.localstack.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.util.UUID;

/** The medicine cabinet of a site, and those who have its key. */
final class Cabinet {

    final UUID nurse = UUID.randomUUID();
    final UUID witness = UUID.randomUUID();
    final UUID physician;
    final UUID site;

    Cabinet(UUID site, UUID physician) {
        this.site = site;
        this.physician = physician;
    }

    static Cabinet ofANewSite() {
        UUID physician = UUID.randomUUID();
        return new Cabinet(Clinic.newSite(physician), physician);
    }

    static RequestSpecification as(String role, UUID person, String name) {
        return RestAssured.given()
                .config(RestAssured.config()
                        .jsonConfig(io.restassured.config.JsonConfig.jsonConfig()
                                .numberReturnType(
                                        io.restassured.path.json.config.JsonPathConfig.NumberReturnType.BIG_DECIMAL)))
                .auth()
                .oauth2(Tokens.named(role, person, name))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID());
    }

    RequestSpecification asNurse() {
        return as("nurse", nurse, "Maja Lind");
    }

    RequestSpecification asWitness() {
        return as("nurse", witness, "Ida Berg");
    }

    RequestSpecification asPhysician() {
        return as("physician", physician, "Ana Reyes");
    }

    UUID vial(String ml) {
        return id(asNurse().body(Visit.receipt(site, ml)).post("/v1/vials"));
    }

    Response waste(UUID vial, String ml) {
        return asNurse().body("""
                        {"ml":%s,"reason":"Cracked","method":"Sharps container","witnessId":"%s"}""".formatted(ml, witness)).post("/v1/vials/" + vial + "/wastes");
    }

    Response lose(UUID vial, String ml) {
        return asNurse()
                .body("{\"ml\":%s,\"reason\":\"Missing\"}".formatted(ml))
                .post("/v1/vials/" + vial + "/losses");
    }

    Response destroy(UUID vial, String ml) {
        return asNurse().body("""
                        {"ml":%s,"reason":"Expired","method":"Incineration","form41":"2026-7","witnessId":"%s"}""".formatted(ml, witness)).post("/v1/vials/" + vial + "/destructions");
    }

    Response count(UUID vial, String ml) {
        return asNurse()
                .body("{\"countedMl\":%s,\"witnessId\":\"%s\"}".formatted(ml, witness))
                .post("/v1/vials/" + vial + "/counts");
    }

    Response correct(UUID entry, String fields) {
        return asPhysician()
                .body("{\"reason\":\"Misread\"," + fields + "}")
                .post("/v1/vial-entries/" + entry + "/corrections");
    }

    Response resolve(UUID discrepancy, String fields) {
        String etag = asNurse().get("/v1/vial-discrepancies/" + discrepancy).header("ETag");
        return asPhysician()
                .header("If-Match", etag)
                .body("{\"reason\":\"Explained\"" + fields + "}")
                .post("/v1/vial-discrepancies/" + discrepancy + "/resolution");
    }

    JsonPath read(String path) {
        return asNurse().get(path).then().statusCode(200).extract().jsonPath();
    }

    JsonPath read(UUID vial) {
        return read("/v1/vials/" + vial);
    }

    BigDecimal remaining(UUID vial) {
        return new BigDecimal(read(vial).getString("remainingMl"));
    }

    JsonPath site(String path) {
        return read("/v1/sites/" + site + path);
    }

    static UUID id(Response created) {
        created.then().statusCode(201);
        return UUID.fromString(created.path("id"));
    }
}
