package clinic.remit.patients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.Topic;
import clinic.remit.localstack.testing.WithStack;
import clinic.remit.patients.consent.ConsentExamples;
import clinic.remit.patients.eligibility.determination.DeterminationExamples;
import clinic.remit.patients.history.HistoryExamples;
import clinic.remit.patients.registry.RegistryExamples;
import clinic.remit.patients.screening.ScreeningExamples;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two records of one person become one, and two again. */
@QuarkusTest
@WithStack
class MergeTest {

    @Test
    void theMergedRecordStaysReadableNamesTheSurvivorAndTakesNoWrites() {
        UUID survivor = Clinic.register();
        UUID duplicate = Clinic.workedUp();
        String etag = Clinic.determine(duplicate).header("ETag");
        String determination = Clinic.current(duplicate).path("id");
        merged(survivor, duplicate);
        Clinic.as("nurse")
                .get("/v1/patients/{id}", duplicate)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("mergedInto", equalTo(survivor.toString()))
                .body("givenName", equalTo("Petra"));
        long events = Rows.everything();
        for (Response refused : List.of(
                Clinic.posting("nurse")
                        .body(Clinic.dated(HistoryExamples.TRIAL))
                        .post("/v1/patients/{id}/trials", duplicate),
                Clinic.posting("nurse")
                        .body(Clinic.dated(ScreeningExamples.SCREENING))
                        .post("/v1/patients/{id}/screenings", duplicate),
                Clinic.posting("nurse")
                        .body(Clinic.dated(ConsentExamples.CONSENT))
                        .post("/v1/patients/{id}/consents", duplicate),
                Clinic.posting("nurse")
                        .body(DeterminationExamples.DETERMINATION)
                        .post("/v1/patients/{id}/determinations", duplicate),
                Clinic.posting("physician")
                        .header("If-Match", etag)
                        .body("{}")
                        .post("/v1/determinations/{id}/sign-off", determination),
                Clinic.as("nurse")
                        .header("If-Match", "\"1\"")
                        .body(RegistryExamples.STATUS)
                        .put("/v1/patients/{id}/status", duplicate),
                Clinic.as("nurse")
                        .header("If-Match", "\"1\"")
                        .contentType("application/merge-patch+json")
                        .body(RegistryExamples.AMENDMENT)
                        .patch("/v1/patients/{id}", duplicate))) {
            refused.then()
                    .statusCode(409)
                    .contentType("application/problem+json")
                    .body("type", equalTo("https://remit.clinic/problems/patient-merged"))
                    .body("survivorId", equalTo(survivor.toString()));
        }
        assertThat(Rows.everything()).isEqualTo(events);
    }

    @Test
    void theSurvivorIsJudgedOnTheFactsOfBothAndTheDuplicatesSignatureEnds() {
        UUID survivor = Clinic.register();
        UUID duplicate = Clinic.signedOff();
        String signed = Clinic.current(duplicate).path("id");
        merged(survivor, duplicate);
        Clinic.current(duplicate).then().statusCode(404);
        Clinic.as("nurse").get("/v1/determinations/{id}", signed).then().body("inForce", equalTo(false));
        Clinic.current(survivor)
                .then()
                .body("result", equalTo("ELIGIBLE"))
                .body("signedOff", equalTo(false))
                .body("criteria.find { it.code == 'TRD' }.facts.size()", equalTo(2));
        Clinic.as("nurse")
                .get("/v1/patients/{id}/trials", survivor)
                .then()
                .body("data.patientId", contains(duplicate.toString(), duplicate.toString()));
        Published.about(survivor, "PatientRegistered", "PatientMerged", "EligibilityDetermined");
        List<Message> told = Published.about(
                duplicate,
                "PatientRegistered",
                "ConsentGiven",
                "EligibilityDetermined",
                "EligibilitySignedOff",
                "PatientMerged",
                "EligibilityRevoked");
        assertThat(told.get(4).data().get("survivorId").asText()).isEqualTo(survivor.toString());
        assertThat(told.get(4).data().get("mergedId").asText()).isEqualTo(duplicate.toString());
        assertThat(told.get(5).data().get("reasonCodes").toString()).isEqualTo("[\"MERGED\"]");
        assertThat(told.get(5).data().get("determinationId").asText()).isEqualTo(signed);
    }

    @Test
    void whatSpeaksAgainstTreatmentUnderOneRecordRevokesTheOther() {
        UUID survivor = Clinic.signedOff();
        UUID duplicate = Clinic.register();
        Clinic.screen(
                duplicate, ScreeningExamples.SCREENING.replace("\"findings\": []", "\"findings\": [\"ANEURYSM\"]"));
        Response merge = merged(survivor, duplicate);
        Clinic.current(survivor).then().body("result", equalTo("INELIGIBLE")).body("inForce", equalTo(false));
        undone(merge);
        Clinic.current(survivor).then().body("result", equalTo("ELIGIBLE")).body("inForce", equalTo(false));
        Published.about(
                survivor,
                "PatientRegistered",
                "ConsentGiven",
                "EligibilityDetermined",
                "EligibilitySignedOff",
                "PatientMerged",
                "EligibilityRevoked",
                "EligibilityDetermined",
                "PatientUnmerged",
                "EligibilityDetermined");
    }

    @Test
    void aSignatureOnTheSurvivorStaysWhereNoResultChanges() {
        UUID survivor = Clinic.signedOff();
        UUID duplicate = Clinic.register();
        merged(survivor, duplicate);
        Clinic.current(survivor).then().body("inForce", equalTo(true));
    }

    @Test
    void consentThatIsWithdrawnUnderOneRecordIsWithdrawnByThePerson() {
        UUID survivor = Clinic.signedOff();
        UUID duplicate = Clinic.register();
        Response consent = Clinic.consent(duplicate);
        merged(survivor, duplicate);
        Clinic.current(survivor).then().body("inForce", equalTo(true));
        Clinic.posting("nurse")
                .header("If-Match", consent.header("ETag"))
                .body(Clinic.dated(ConsentExamples.WITHDRAWAL))
                .post("/v1/consents/{id}/withdrawal", consent.<String>path("id"))
                .then()
                .statusCode(200);
        Clinic.current(survivor)
                .then()
                .body("inForce", equalTo(false))
                .body("criteria.find { it.code == 'CONSENT' }.status", equalTo("UNMET"));
    }

    @Test
    void whoDiedUnderOneRecordDied() {
        UUID survivor = Clinic.signedOff();
        UUID duplicate = Clinic.register();
        Clinic.as("nurse")
                .header("If-Match", "\"0\"")
                .body("{\"status\": \"DECEASED\"}")
                .put("/v1/patients/{id}/status", duplicate)
                .then()
                .statusCode(200);
        merge(survivor, "\"0\"", duplicate, "\"1\"").then().statusCode(201);
        Clinic.current(survivor).then().body("criteria.find { it.code == 'PATIENT_ACTIVE' }.status", equalTo("UNMET"));
    }

    @Test
    void eventsUnderTheMergedIdCountForTheSurvivor() {
        UUID survivor = Clinic.signedOff();
        UUID duplicate = Clinic.register();
        Response merge = merged(survivor, duplicate);
        UUID alert = UUID.randomUUID();
        send("outcomes.SafetyAlertRaised", duplicate, 1, """
                {"patientId":"%s","alertId":"%s","level":"HIGH","trigger":"C_SSRS","occurredAt":"%s"}""".formatted(duplicate, alert, Clinic.now()));
        becomes(survivor, "SUICIDE_RISK", "UNMET");
        UUID other = UUID.randomUUID();
        send("outcomes.SafetyAlertRaised", survivor, 1, """
                {"patientId":"%s","alertId":"%s","level":"HIGH","trigger":"MANIA","occurredAt":"%s"}""".formatted(survivor, other, Clinic.now()));
        becomes(survivor, "SAFETY_ALERT", "UNMET");
        send("outcomes.SafetyAlertClosed", duplicate, 2, """
                {"patientId":"%s","alertId":"%s","level":"HIGH","closedBy":"%s","reasonCode":"EVALUATED","occurredAt":"%s"}""".formatted(
                        duplicate, alert, Clinic.PHYSICIAN, Clinic.now()));
        becomes(survivor, "SUICIDE_RISK", "MET");
        Clinic.current(survivor).then().body("criteria.find { it.code == 'SAFETY_ALERT' }.status", equalTo("UNMET"));
        undone(merge);
        Clinic.current(survivor)
                .then()
                .body("criteria.find { it.code == 'SUICIDE_RISK' }.status", equalTo("MET"))
                .body("criteria.find { it.code == 'SAFETY_ALERT' }.status", equalTo("UNMET"));
    }

    @Test
    void undoneGivesBothBackAndJudgesBoth() {
        UUID survivor = Clinic.register();
        UUID duplicate = Clinic.signedOff();
        Response merge = merged(survivor, duplicate);
        undone(merge).then().header("ETag", "\"1\"").body("undoneBy", equalTo(Clinic.PHYSICIAN.toString()));
        Clinic.as("nurse")
                .get("/v1/patients/{id}", duplicate)
                .then()
                .header("ETag", "\"2\"")
                .body("mergedInto", nullValue());
        Clinic.as("nurse").get("/v1/patients/{id}/trials", survivor).then().body("data", empty());
        Clinic.current(survivor).then().body("result", equalTo("INELIGIBLE"));
        Clinic.current(duplicate).then().body("result", equalTo("ELIGIBLE")).body("signedOff", equalTo(false));
        Clinic.signOff(Clinic.current(duplicate)).then().statusCode(200);
        Clinic.as("auditor")
                .get("/v1/patients/{id}/merges", duplicate)
                .then()
                .body("", hasSize(1))
                .body("[0].survivorId", equalTo(survivor.toString()));
        Published.about(
                duplicate,
                "PatientRegistered",
                "ConsentGiven",
                "EligibilityDetermined",
                "EligibilitySignedOff",
                "PatientMerged",
                "EligibilityRevoked",
                "PatientUnmerged",
                "EligibilityDetermined",
                "EligibilitySignedOff");
        undo(merge.path("id"), "\"1\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://remit.clinic/problems/merge-undone"));
        merge(survivor, "\"2\"", duplicate, "\"2\"").then().statusCode(201);
    }

    @Test
    void whatCannotBeMergedIsRefusedAndChangesNothing() {
        UUID a = Clinic.register();
        UUID b = Clinic.register();
        UUID c = Clinic.register();
        merged(a, b);
        long events = Rows.everything();
        merge(c, "\"0\"", c, "\"0\"").then().statusCode(422).body("errors[0].field", equalTo("duplicateId"));
        merge(c, "\"0\"", UUID.randomUUID(), "\"0\"").then().statusCode(422);
        merge(c, "\"7\"", a, "\"1\"").then().statusCode(409); // before anything else: a record was merged into it
        merge(a, "\"0\"", c, "\"0\"").then().statusCode(412).header("ETag", "\"1\"");
        merge(a, "\"1\"", c, "\"5\"").then().statusCode(412).body("duplicateETag", equalTo("\"0\""));
        merge(a, null, c, "\"0\"").then().statusCode(428);
        merge(b, "\"1\"", c, "\"0\"").then().statusCode(409).body("survivorId", equalTo(a.toString()));
        merge(b, "\"1\"", a, "\"1\"").then().statusCode(409); // a circle
        merge(c, "\"0\"", b, "\"1\"").then().statusCode(409).body("survivorId", equalTo(a.toString()));
        merge(c, "\"0\"", a, "\"1\"")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://remit.clinic/problems/patient-is-survivor"))
                .body("mergedIds", contains(b.toString()));
        assertThat(Rows.everything()).isEqualTo(events);
    }

    @Test
    void twoMergesCrosswiseAtOnceLeaveOneWhole() {
        for (int i = 0; i < 5; i++) {
            UUID a = Clinic.register();
            UUID b = Clinic.register();
            List<Integer> statuses = AtOnce.call(
                    List.of(() -> merge(a, "\"0\"", b, "\"0\"").statusCode(), () -> merge(b, "\"0\"", a, "\"0\"")
                            .statusCode()));
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
            assertThat(Stream.of(a, b).filter(id -> survivorOf(id) != null)).hasSize(1);
        }
    }

    @Test
    void aMergeItsUndoingAndAmendmentsAtOnceNeverLeaveAHalf() {
        for (int i = 0; i < 5; i++) {
            UUID survivor = Clinic.signedOff();
            UUID duplicate = Clinic.register();
            List<Integer> first = AtOnce.call(List.of(
                    () -> merge(survivor, "\"0\"", duplicate, "\"0\"").statusCode(),
                    () -> amend(duplicate, "\"0\"").statusCode(),
                    () -> amend(survivor, "\"0\"").statusCode()));
            assertThat(first.get(0)).isIn(201, 412);
            assertThat(first.get(1)).isIn(200, 409);
            assertThat(first.get(2)).isIn(200, 412);
            boolean merged = first.get(0) == 201;
            assertThat(survivorOf(duplicate)).isEqualTo(merged ? survivor.toString() : null);
            if (merged) {
                assertThat(first.get(1)).isEqualTo(409);
                assertThat(first.get(2)).isEqualTo(412);
                String merge = Clinic.as("nurse")
                        .get("/v1/patients/{id}/merges", survivor)
                        .path("[0].id");
                List<Integer> second = AtOnce.call(List.of(
                        () -> undo(merge, "\"0\"").statusCode(),
                        () -> undo(merge, "\"0\"").statusCode(),
                        () -> amend(survivor, "\"1\"").statusCode()));
                assertThat(second.subList(0, 2)).containsExactlyInAnyOrder(200, 412);
                assertThat(second.get(2)).isIn(200, 412);
                assertThat(survivorOf(duplicate)).isNull();
            }
        }
    }

    @Test
    void searchShowsTheSurvivorAndTheMergedOneOnlyWhenAskedFor() {
        String family = "Merged" + UUID.randomUUID().toString().replace("-", "");
        String mrn = "MRN-" + UUID.randomUUID();
        UUID survivor = registered(family, "Ada", "MRN-" + UUID.randomUUID());
        UUID duplicate = registered(family, "Zoe", mrn);
        merged(survivor, duplicate);
        found("name", family, false).then().body("data.id", contains(survivor.toString()));
        found("name", family, true).then().body("data.id", contains(survivor.toString(), duplicate.toString()));
        found("identifier", mrn, false)
                .then()
                .body("data.id", containsInAnyOrder(survivor.toString(), duplicate.toString()));
        Clinic.posting("nurse")
                .body(person(family, "Zoe", "MRN-" + UUID.randomUUID()))
                .post("/v1/patients")
                .then()
                .statusCode(409)
                .body("candidates.id", contains(survivor.toString()));
    }

    private static UUID registered(String family, String given, String mrn) {
        return Clinic.id(
                Clinic.posting("nurse").body(person(family, given, mrn)).post("/v1/patients"), 201);
    }

    private static String person(String family, String given, String mrn) {
        return RegistryExamples.PATIENT
                .replace("Hale", family)
                .replace("Petra", given)
                .replace("MRN-1001", mrn);
    }

    private static Response found(String parameter, String value, boolean includeMerged) {
        return Clinic.as("nurse")
                .queryParam(parameter, value)
                .queryParam("includeMerged", includeMerged)
                .get("/v1/patients");
    }

    private static Response merged(UUID survivor, UUID duplicate) {
        Response merge = merge(survivor, "\"0\"", duplicate, "\"0\"");
        merge.then().statusCode(201).header("ETag", "\"0\"");
        return merge;
    }

    private static Response merge(UUID survivor, String ifMatch, UUID duplicate, String duplicateETag) {
        var request = Clinic.posting("coordinator")
                .body("{\"duplicateId\": \"" + duplicate + "\", \"duplicateETag\": \""
                        + duplicateETag.replace("\"", "\\\"") + "\"}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .post("/v1/patients/{id}/merges", survivor);
    }

    private static Response undone(Response merge) {
        Response undone = undo(merge.path("id"), merge.header("ETag"));
        undone.then().statusCode(200);
        return undone;
    }

    private static Response undo(String merge, String ifMatch) {
        return Clinic.posting("physician")
                .header("If-Match", ifMatch)
                .body("{}")
                .post("/v1/merges/{id}/undoing", merge);
    }

    private static Response amend(UUID id, String ifMatch) {
        return Clinic.as("nurse")
                .contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(RegistryExamples.AMENDMENT)
                .patch("/v1/patients/{id}", id);
    }

    private static String survivorOf(UUID id) {
        return Clinic.as("nurse").get("/v1/patients/{id}", id).path("mergedInto");
    }

    private static void becomes(UUID patient, String criterion, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> status.equals(
                        Clinic.current(patient).path("criteria.find { it.code == '" + criterion + "' }?.status")));
    }

    private static void send(String type, UUID patient, long sequence, String json) {
        Topic.send("remit.outcomes", patient, "clinic.remit." + type, sequence, json);
    }
}
