package clinic.remit.patients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import clinic.remit.patients.consent.ConsentExamples;
import clinic.remit.patients.history.HistoryExamples;
import clinic.remit.patients.registry.RegistryExamples;
import clinic.remit.patients.registry.merging.MergeExamples;
import clinic.remit.patients.screening.ScreeningExamples;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What the record said at an instant, it says of that instant for ever. */
@QuarkusTest
@WithStack
class RecordAsItStoodTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Instant, JsonNode> seen = new LinkedHashMap<>();

    @Test
    void betweenAnyTwoChangesTheRecordIsWhatWasReadThen() throws JsonProcessingException {
        UUID patient = Clinic.register();
        look(patient);
        amend(patient, 0, RegistryExamples.AMENDMENT);
        look(patient);
        amend(patient, 1, """
                {"familyName": "Hale-Ortiz %s", "contacts": [], "identifiers": [{"system": "urn:clinic:mrn", "value": "N-%s"}]}""".formatted(patient, patient));
        look(patient);
        Clinic.post(patient, "episodes", HistoryExamples.EPISODE);
        look(patient);
        String trial = Clinic.post(patient, "trials", HistoryExamples.TRIAL).path("id");
        Clinic.post(patient, "trials", HistoryExamples.SECOND_TRIAL);
        look(patient);
        Clinic.post(patient, "other-treatments", HistoryExamples.OTHER_TREATMENT);
        look(patient);
        String screening = Clinic.screen(patient, ScreeningExamples.SCREENING).path("id");
        look(patient);
        Response consent = Clinic.consent(patient);
        look(patient);
        Clinic.signOff(Clinic.determine(patient)).then().statusCode(200);
        look(patient);
        Clinic.screen(patient, ScreeningExamples.SCREENING.replace("82.4,", "81.50,"));
        voided("screenings", screening, ScreeningExamples.VOIDING);
        look(patient);
        voided("trials", trial, HistoryExamples.VOIDING);
        look(patient);
        Clinic.posting("nurse")
                .header("If-Match", consent.header("ETag"))
                .body(Clinic.dated(ConsentExamples.WITHDRAWAL))
                .post("/v1/consents/{id}/withdrawal", consent.<String>path("id"))
                .then()
                .statusCode(200);
        look(patient);
        Clinic.post(patient, "consents", ConsentExamples.CONSENT.replace("08:45", "08:55"));
        look(patient);
        Clinic.as("nurse")
                .header("If-Match", "\"2\"")
                .body(RegistryExamples.STATUS)
                .put("/v1/patients/{id}/status", patient)
                .then()
                .statusCode(200);
        look(patient);

        assertThat(seen).hasSize(14);
        assertThat(seen.values()).doesNotHaveDuplicates();
        eachIsAsItWasSeen(patient);
        assertThat(withoutInstant(record(patient, null))).isEqualTo(seen.get(last()));
    }

    @Test
    void theFactsOfAMergedRecordAreTheSurvivorsUntilTheMergeIsUndone() throws JsonProcessingException {
        UUID survivor = Clinic.register();
        UUID duplicate = Clinic.register();
        Clinic.post(duplicate, "trials", HistoryExamples.TRIAL);
        Clinic.consent(duplicate);
        look(survivor);
        Response merge = Clinic.posting("coordinator")
                .header("If-Match", "\"0\"")
                .body(MergeExamples.MERGE.replaceAll(
                        "\"duplicateId\": \"[^\"]*\"", "\"duplicateId\": \"" + duplicate + "\""))
                .post("/v1/patients/{id}/merges", survivor);
        merge.then().statusCode(201);
        look(survivor);
        Clinic.posting("coordinator")
                .header("If-Match", merge.header("ETag"))
                .body(MergeExamples.UNDOING)
                .post("/v1/merges/{id}/undoing", merge.<String>path("id"))
                .then()
                .statusCode(200);
        look(survivor);
        assertThat(seen.values())
                .extracting(it -> it.get("trials").get("data").size())
                .containsExactly(0, 1, 0);
        eachIsAsItWasSeen(survivor);
    }

    @Test
    void theInstantThatAFactNamesIsOneAtWhichItIsOnRecord() {
        UUID patient = Clinic.register();
        String registeredAt =
                Clinic.as("nurse").get("/v1/patients/{id}", patient).path("registeredAt");
        record(patient, registeredAt).then().statusCode(200).body("patient.id", equalTo(patient.toString()));
        String recordedAt = Clinic.screen(patient, ScreeningExamples.SCREENING).path("recordedAt");
        record(patient, recordedAt).then().statusCode(200).body("screenings.size()", equalTo(1));
    }

    @Test
    void aChangeUnderWayIsWaitedForSoThatAnInstantIsShownTheSameEverAfter() {
        UUID patient = Clinic.register();
        CompletableFuture<Void> locked = new CompletableFuture<>();
        CompletableFuture<Void> somebodyReads = new CompletableFuture<>();
        var change = CompletableFuture.runAsync(() -> Database.run(
                List.of(
                        "select id from patient where id = '" + patient + "' for no key update",
                        "select set_config('remit.change', '{\"source\": \"SERVICE\", \"callerRoles\": [], \"at\": \""
                                + Clinic.now() + "\"}', true)"),
                () -> {
                    locked.complete(null);
                    somebodyReads.orTimeout(20, TimeUnit.SECONDS).join();
                },
                "update patient set given_name = 'Late' where id = '" + patient + "'"));
        assertThat(locked).succeedsWithin(Duration.ofSeconds(10));
        String at = Clinic.now().toString();
        var reading = CompletableFuture.supplyAsync(() -> record(patient, at));
        await().until(Database::somebodyWaits);
        somebodyReads.complete(null);
        reading.join().then().statusCode(200).body("patient.givenName", equalTo("Late"));
        assertThat(change).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void anInstantAheadIsRefusedAndTheProblemNamesTheLatest() {
        UUID patient = Clinic.register();
        record(patient, Clinic.now().plus(1, ChronoUnit.HOURS).toString())
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://remit.clinic/problems/instant-ahead"))
                .body("errors[0].field", equalTo("at"))
                .body("errors[0].right", containsString("up to"));
        record(patient, "9999-12-31T23:59:59Z").then().statusCode(422);
    }

    @Test
    void anInstantBeforeTheRegistrationIsNotFoundAndTheProblemNamesTheEarliest() {
        UUID patient = Clinic.register();
        for (String before :
                new String[] {Clinic.now().minus(1, ChronoUnit.DAYS).toString(), "1900-01-01T00:00:00Z"}) {
            String earliest = record(patient, before)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("https://remit.clinic/problems/not-on-record-then"))
                    .body("detail", containsString("was not registered"))
                    .body("earliest", notNullValue())
                    .extract()
                    .path("earliest");
            record(patient, earliest).then().statusCode(200);
        }
    }

    @Test
    void whatIsNoInstantIsMalformedAndAnUnknownPatientNotFound() {
        UUID patient = Clinic.register();
        record(patient, "yesterday").then().statusCode(400).body("errors[0].field", equalTo("at"));
        record(patient, "2026-11-25T10:00:00").then().statusCode(400);
        record(patient, "-99999-01-01T00:00:00Z").then().statusCode(400);
        record(UUID.randomUUID(), null).then().statusCode(404);
    }

    @Test
    void onlyThoseWhoReadTheRecordOfAllReadItsHistory() {
        UUID patient = Clinic.register();
        for (String path : new String[] {"/record", "/changes"}) {
            for (String role : new String[] {"physician", "nurse", "auditor"}) {
                Clinic.as(role).get("/v1/patients/" + patient + path).then().statusCode(200);
            }
            for (String role : new String[] {"coordinator", "therapist", "integration", "administrator"}) {
                Clinic.as(role).get("/v1/patients/" + patient + path).then().statusCode(403);
            }
            RestAssured.given()
                    .auth()
                    .oauth2(Tokens.patient(patient))
                    .get("/v1/patients/" + patient + path)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void whatWasOnRecordBeforeHistoriesWereKeptIsReadFromTheirBeginningOn() {
        UUID patient = UUID.randomUUID();
        String began = Clinic.now().minusSeconds(60).toString();
        Database.run(
                "select set_config('remit.change', '{\"source\": \"MIGRATION\", \"callerRoles\": [], \"at\": \"" + began
                        + "\"}', true)",
                RegisteredByHand.patient("public", patient));
        record(patient, began).then().statusCode(200).body("patient.familyName", equalTo("Hand"));
        record(patient, Instant.parse(began).minusSeconds(1).toString())
                .then()
                .statusCode(404)
                .body("earliest", equalTo(began))
                .body("detail", containsString("was not kept"));
        Clinic.as("auditor")
                .get("/v1/patients/{id}/changes", patient)
                .then()
                .body("data.size()", equalTo(1))
                .body("data[0].change", equalTo("FOUND"))
                .body("data[0].by.source", equalTo("MIGRATION"));
    }

    private void eachIsAsItWasSeen(UUID patient) throws JsonProcessingException {
        for (Map.Entry<Instant, JsonNode> then : seen.entrySet()) {
            ObjectNode record =
                    (ObjectNode) JSON.readTree(record(patient, then.getKey().toString())
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString());
            assertThat(record.remove("asOf").asText()).isEqualTo(then.getKey().toString());
            assertThat(record).isEqualTo(then.getValue());
        }
    }

    private void look(UUID patient) throws JsonProcessingException {
        ObjectNode record = JSON.createObjectNode();
        record.set("patient", read("/v1/patients/" + patient));
        for (String part : new String[] {"episodes", "trials", "screenings", "consents"}) {
            record.set(part, read("/v1/patients/" + patient + "/" + part));
        }
        record.set("otherTreatments", read("/v1/patients/" + patient + "/other-treatments"));
        for (String toldByOthers : new String[] {"courses", "treatmentFindings", "safetyAlerts"}) {
            record.putArray(toldByOthers);
        }
        Response determination = Clinic.current(patient);
        if (determination.statusCode() == 200) {
            record.set("determination", JSON.readTree(determination.asString()));
        }
        seen.put(Clinic.now(), record);
    }

    private static JsonNode read(String path) throws JsonProcessingException {
        return JSON.readTree(
                Clinic.as("nurse").get(path).then().statusCode(200).extract().asString());
    }

    private static JsonNode withoutInstant(Response record) throws JsonProcessingException {
        return ((ObjectNode) JSON.readTree(record.asString())).without("asOf");
    }

    private Instant last() {
        return seen.keySet().stream().max(Instant::compareTo).orElseThrow();
    }

    private static Response record(UUID patient, String at) {
        var request = Clinic.as("auditor");
        return (at == null ? request : request.queryParam("at", at)).get("/v1/patients/{id}/record", patient);
    }

    private static void amend(UUID patient, int version, String patch) {
        Clinic.as("nurse")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"" + version + "\"")
                .body(patch)
                .patch("/v1/patients/{id}", patient)
                .then()
                .statusCode(200);
    }

    private static void voided(String what, String id, String body) {
        Clinic.posting("nurse")
                .header("If-Match", "\"0\"")
                .body(body)
                .post("/v1/" + what + "/{id}/voiding", id)
                .then()
                .statusCode(200);
    }
}
