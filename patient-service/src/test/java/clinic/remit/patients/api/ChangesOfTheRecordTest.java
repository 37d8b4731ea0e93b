package clinic.remit.patients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import clinic.remit.kit.http.Cursor;
import clinic.remit.localstack.testing.Topic;
import clinic.remit.localstack.testing.WithStack;
import clinic.remit.patients.consent.ConsentExamples;
import clinic.remit.patients.history.HistoryExamples;
import clinic.remit.patients.registry.RegistryExamples;
import clinic.remit.patients.registry.merging.MergeExamples;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Who changed what, and when; and that nobody unwrites it. */
@QuarkusTest
@WithStack
class ChangesOfTheRecordTest {

    @Inject
    AgroalDataSource database;

    @Test
    void tellsWhoChangedWhichFieldFromWhatToWhat() {
        UUID patient = Clinic.register();
        Clinic.as("physician")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .header("X-Correlation-Id", "shift-7")
                .body(RegistryExamples.AMENDMENT)
                .patch("/v1/patients/{id}", patient)
                .then()
                .statusCode(200);
        changes(patient)
                .body("data.change", equalTo(List.of("CHANGED", "ADDED")))
                .body("data.kind", equalTo(List.of("PATIENT", "PATIENT")))
                .body("data[0].id", equalTo(patient.toString()))
                .body("data[0].by.source", equalTo("PERSON"))
                .body("data[0].by.id", equalTo(Clinic.PHYSICIAN.toString()))
                .body("data[0].by.roles", equalTo(List.of("physician")))
                .body("data[0].correlationId", equalTo("shift-7"))
                .body("data[0].fields.field", equalTo(List.of("address", "language")))
                .body("data[0].fields[0].old.line", equalTo("1 Elm Street"))
                .body("data[0].fields[0].new.line", equalTo("9 Oak Street"))
                .body("data[0].fields[1].old", equalTo("en-US"))
                .body("data[0].fields[1].new", equalTo("es-US"))
                .body("data[1].by.roles", equalTo(List.of("coordinator")))
                .body("data[1].fields.field", hasItem("identifiers"))
                .body("data[1].fields.field", not(hasItem("searchName")));
    }

    @Test
    void tellsWhatBecameOfEachFact() {
        UUID patient = Clinic.signedOff();
        String trial =
                Clinic.as("nurse").get("/v1/patients/{id}/trials", patient).path("data[0].id");
        Clinic.posting("nurse")
                .header("If-Match", "\"0\"")
                .body(HistoryExamples.VOIDING)
                .post("/v1/trials/{id}/voiding", trial)
                .then()
                .statusCode(200);
        changes(patient)
                .body("data.findAll { it.kind == 'TRIAL' }.change", equalTo(List.of("VOIDED", "ADDED", "ADDED")))
                .body(
                        "data.findAll { it.kind == 'DETERMINATION' }.change.sort()",
                        equalTo(List.of("ADDED", "ADDED", "SIGNED_OFF", "SUPERSEDED")))
                .body(
                        "data.find { it.change == 'VOIDED' }.fields.find { it.field == 'voidReason' }.new",
                        equalTo("entered for the wrong patient"));
    }

    @Test
    void isReadPageByPageWithoutAGapOrARepeat() {
        UUID patient = Clinic.workedUp();
        List<String> all = changes(patient).extract().path("data.id");
        assertThat(all).hasSize(5);
        List<String> found = new ArrayList<>();
        String cursor = "";
        do {
            Response page = Clinic.as("auditor")
                    .queryParam("limit", 2)
                    .queryParam("cursor", cursor)
                    .get("/v1/patients/{id}/changes", patient);
            found.addAll(page.then().statusCode(200).extract().<List<String>>path("data.id"));
            cursor = page.path("next");
            assertThat(page.header("Link") != null).isEqualTo(cursor != null);
        } while (cursor != null);
        assertThat(found).isEqualTo(all);
        Clinic.as("auditor")
                .queryParam("cursor", new Cursor("hale petra", UUID.randomUUID()).encoded())
                .get("/v1/patients/{id}/changes", patient)
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("cursor"));
        Clinic.as("auditor")
                .get("/v1/patients/{id}/changes", UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void aRefusedAndARolledBackRequestLeaveNothing() {
        UUID patient = Clinic.workedUp();
        List<String> before = versions(patient);
        amend(patient, "\"7\"", "{\"language\": \"fr\"}").then().statusCode(412);
        Clinic.posting("nurse")
                .body(Clinic.dated(HistoryExamples.EPISODE))
                .post("/v1/patients/{id}/episodes", patient)
                .then()
                .statusCode(409);
        failsOnceTheConsentIsWritten(patient, "outbox_event", "aggregateid");
        failsOnceTheConsentIsWritten(patient, "record_version", "patient_id"); // at the commit
        assertThat(versions(patient)).isEqualTo(before);
        Clinic.consent(patient);
        assertThat(versions(patient)).hasSize(before.size() + 1);
    }

    private static void failsOnceTheConsentIsWritten(UUID patient, String table, String column) {
        Database.run(
                "create function fails() returns trigger language plpgsql as $$ begin raise 'no'; end $$",
                "create trigger fails before insert on " + table + " for each row when (new." + column + " = '"
                        + patient + "') execute function fails()");
        try {
            Clinic.posting("nurse")
                    .body(Clinic.dated(ConsentExamples.CONSENT))
                    .post("/v1/patients/{id}/consents", patient)
                    .then()
                    .statusCode(500);
        } finally {
            Database.run("drop trigger fails on " + table, "drop function fails()");
        }
        Clinic.as("nurse").get("/v1/patients/{id}/consents", patient).then().body("size()", equalTo(0));
    }

    @Test
    void ofTwoWhoAmendAtOnceOneIsRefusedAndTheHistoryHasOneChange() {
        UUID patient = Clinic.register();
        List<Integer> statuses = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> amend(patient, "\"0\"", "{\"language\": \"" + (i == 0 ? "fr" : "de") + "\"}")
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        String language = Clinic.as("nurse").get("/v1/patients/{id}", patient).path("language");
        changes(patient)
                .body("data.change", equalTo(List.of("CHANGED", "ADDED")))
                .body("data[0].fields.field", equalTo(List.of("language")))
                .body("data[0].fields[0].new", equalTo(language));
    }

    @Test
    void anAmendmentThatChangesNothingIsNoChange() {
        UUID patient = Clinic.register();
        amend(patient, "\"0\"", "{\"language\": \"en-US\"}").then().statusCode(200);
        changes(patient).body("data.change", equalTo(List.of("ADDED")));
    }

    @Test
    void aChangeFromTheBusNamesTheServiceAndTheEvent() {
        UUID patient = Clinic.signedOff();
        UUID eventId = UUID.randomUUID();
        Instant now = Clinic.now();
        Topic.send(
                "remit.scheduling",
                patient,
                "clinic.remit.scheduling.AdverseEventRecorded",
                1,
                """
                {"patientId":"%s","adverseEventId":"%s","version":1,"code":"SYNCOPE","grade":3,"serious":false,
                 "resolved":true,"effectiveAt":"%s","occurredAt":"%s"}""".formatted(patient, UUID.randomUUID(), now, now),
                eventId);
        await().atMost(Duration.ofSeconds(20)).until(() -> changes(patient)
                .extract()
                .<List<String>>path("data.kind")
                .contains("REPORTED_FINDING"));
        changes(patient)
                .body(
                        "data.findAll { it.by.source == 'EVENT' }.kind.sort()",
                        equalTo(List.of("DETERMINATION", "DETERMINATION", "REPORTED_FINDING")))
                .body("data[0].by.service", equalTo("scheduling-service"))
                .body("data[0].by.eventType", equalTo("clinic.remit.scheduling.AdverseEventRecorded"))
                .body("data[0].by.eventId", equalTo(eventId.toString()))
                .body("data[0].by.id", equalTo(null))
                .body(
                        "data.find { it.kind == 'REPORTED_FINDING' }.fields.find { it.field == 'code' }.new",
                        equalTo("SYNCOPE"));
    }

    @Test
    void aSurvivorShowsTheChangesOfWhatIsMergedIntoItWhileItIs() {
        UUID survivor = Clinic.register();
        UUID duplicate = Clinic.register();
        Clinic.post(duplicate, "trials", HistoryExamples.TRIAL);
        Response merge = Clinic.posting("coordinator")
                .header("If-Match", "\"0\"")
                .body(MergeExamples.MERGE.replaceAll(
                        "\"duplicateId\": \"[^\"]*\"", "\"duplicateId\": \"" + duplicate + "\""))
                .post("/v1/patients/{id}/merges", survivor);
        merge.then().statusCode(201);
        changes(survivor)
                .body("data.find { it.kind == 'TRIAL' }.patientId", equalTo(duplicate.toString()))
                .body("data.findAll { it.kind == 'PATIENT' }.patientId.unique().size()", equalTo(2));
        changes(duplicate).body("data.patientId.unique()", equalTo(List.of(duplicate.toString())));
        Clinic.posting("coordinator")
                .header("If-Match", merge.header("ETag"))
                .body(MergeExamples.UNDOING)
                .post("/v1/merges/{id}/undoing", merge.<String>path("id"))
                .then()
                .statusCode(200);
        changes(survivor).body("data.patientId.unique()", equalTo(List.of(survivor.toString())));
    }

    @Test
    void aStatementPastTheServiceIsOnRecordToo() {
        UUID patient = Clinic.register();
        Database.run(
                "update patient set given_name = 'Pat' where id = '" + patient + "'",
                "update patient set given_name = 'Patricia' where id = '" + patient + "'");
        changes(patient)
                .body("data.size()", equalTo(2))
                .body("data[0].by.source", equalTo("DATABASE"))
                .body("data[0].by.roles.size()", equalTo(1))
                .body("data[0].fields[0].old", equalTo("Petra"))
                .body("data[0].fields[0].new", equalTo("Patricia"));
    }

    @Test
    void whatWasOnRecordStaysOnRecord() {
        UUID patient = Clinic.workedUp();
        List<String> before = versions(patient);
        for (String statement : List.of(
                "update record_version set content = '{}' where patient_id = '" + patient + "'",
                "delete from record_version where patient_id = '" + patient + "'",
                "truncate record_version",
                "update revision set caller_id = null",
                "delete from revision",
                "truncate revision cascade",
                "delete from screening where patient_id = '" + patient + "'",
                "delete from patient where id = '" + patient + "'",
                "truncate consent")) {
            assertThatThrownBy(() -> Database.run(statement))
                    .as(statement)
                    .hasStackTraceContaining("what was on record stays on record");
        }
        assertThat(versions(patient)).isEqualTo(before);
    }

    /** Run on tables as the version before left them. */
    @Test
    void theMigrationGivesWhatIsOnRecordItsFirstVersion() {
        String schema = "before_histories";
        var flyway = Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .locations("filesystem:src/main/resources/db/migration");
        flyway.target("1").load().migrate();
        UUID patient = UUID.randomUUID();
        UUID episode = UUID.randomUUID();
        Database.run(
                RegisteredByHand.patient(schema, patient),
                RegisteredByHand.identifier(schema, patient),
                RegisteredByHand.episode(schema, episode, patient));
        flyway.target("latest").load().migrate();
        assertThat(Database.texts("""
                        select v.kind || ' ' || v.fact_id || ' ' || r.source from before_histories.record_version v
                        join before_histories.revision r on r.id = v.revision_id
                        where v.patient_id = '%s' order by v.number""".formatted(patient)))
                .containsExactly("patient " + patient + " MIGRATION", "depressive_episode " + episode + " MIGRATION");
        assertThat(Database.texts("""
                        select cast(content -> 'identifiers' as text) from before_histories.record_version
                        where kind = 'patient'""")).singleElement().asString().contains("HAND-" + patient);
        Database.run("drop schema before_histories cascade");
    }

    private static ValidatableResponse changes(UUID patient) {
        return Clinic.as("auditor")
                .get("/v1/patients/{id}/changes", patient)
                .then()
                .statusCode(200);
    }

    private static List<String> versions(UUID patient) {
        return Database.texts("select number from record_version where patient_id = '" + patient + "' order by number");
    }

    private static Response amend(UUID patient, String ifMatch, String patch) {
        return Clinic.as("nurse")
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(patch)
                .patch("/v1/patients/{id}", patient);
    }
}
