package clinic.remit.patients.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.localstack.testing.WithStack;
import clinic.remit.patients.drugregister.RegisterExamples;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ledger of scheduling-service with the names that are kept only here. */
@QuarkusTest
@WithStack
class DrugRegisterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whoAPatientWasAndWhereTheyLivedIsAsAtTheDose() throws IOException {
        UUID patient = Clinic.register();
        Instant first = Clinic.now();
        amend(patient, "{\"familyName\": \"Okonkwo\", \"address\": {\"line\": \"9 Oak Street\", \"region\": null}}");
        Instant second = Clinic.now();
        ObjectNode export = example(patient);
        entry(export, 0).put("at", first.toString());
        entry(export, 1).put("at", second.toString());

        List<Map<String, String>> lines = lines(export);
        assertThat(lines.get(0).get("patient")).startsWith("Hale ").endsWith(", Petra");
        assertThat(lines.get(1).get("patient")).isEqualTo("Okonkwo, Petra");
        assertThat(lines)
                .extracting(line -> line.get("address"))
                .containsExactly("1 Elm Street, Albany, NY, 12207, US", "9 Oak Street, Albany, 12207, US");
        assertThat(lines.get(0))
                .containsEntry("kind", "GIVEN")
                .containsEntry("drawnMl", "0.9")
                .containsEntry("ml", "0.82")
                .containsEntry("balanceMl", "9.1")
                .containsEntry("by", "Nora Quinn")
                .containsEntry("initials", "NQ")
                .containsEntry("orderedBy", "Paul Okoro")
                .containsEntry("patientRegisteredLater", "");
        assertThat(lines.get(1))
                .containsEntry("witness", "Paul Okoro")
                .containsEntry("countersignedAt", "2026-11-24 09:07:00 -05:00")
                .containsEntry("reason", "REST_OF_DRAW");

        print(export)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("Hale "))
                .body(containsString("Okonkwo, Petra"))
                .body(containsString("1 Elm Street, Albany, NY, 12207, US"))
                .body(containsString("Opening balance 10 mL, closing balance 9.1 mL"));
    }

    @Test
    void aDoseFromBeforeThePatientWasOnRecordSaysSinceWhenTheyAre() throws IOException {
        UUID patient = Clinic.register();
        ObjectNode export = example(patient);
        entry(export, 0).put("at", "2019-03-01T14:00:00Z");
        Map<String, String> line = lines(export).get(0);
        assertThat(line).containsEntry("at", "2019-03-01 09:00:00 -05:00").containsEntry("kind", "GIVEN");
        assertThat(line.get("patientRegisteredLater")).isNotEmpty();
    }

    @Test
    void whatIsWrittenInANameIsNeitherMarkupNorAFormula() throws IOException {
        UUID patient = Clinic.registered("=cmd()|'<script>Ω 山田</script>", "Ünï, Ça");
        ObjectNode export = example(patient);
        assertThat(lines(export).get(0)).containsEntry("patient", "'=cmd()|'<script>Ω 山田</script>, Ünï, Ça");
        String page = print(export).then().statusCode(200).extract().asString();
        assertThat(page).doesNotContain("<script>").contains("&lt;script&gt;").contains("山田");
    }

    @Test
    void whatIsNotSignedAndWhatDoesNotAddUpIsShown() throws IOException {
        ObjectNode export = example(Clinic.register());
        entry(export, 1).remove("countersignedAt");
        export.withArray("discrepancies").add(JSON.readTree("""
                {"id": "01a2144b-9a01-7c03-9d52-5ad1b6a0c7e5", "vialId": "01a2144b-8f11-7c03-9d52-5ad1b6a0c7e4",
                 "openedAt": "2026-11-25T14:05:00Z", "countedMl": 9.00, "expectedMl": 9.10}"""));
        print(export)
                .then()
                .body(containsString("not yet signed"))
                .body(containsString("Discrepancies"))
                .body(containsString("<strong>open</strong>"));
    }

    @Test
    void whoWasShownIsRecorded() throws JsonProcessingException {
        UUID patient = Clinic.register();
        print(example(patient)).then().statusCode(200);
        Clinic.as("auditor")
                .get("/v1/access-records?limit=1&patientId=" + patient)
                .then()
                .body("data.operation", contains("POST /v1/controlled-drug-register"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "closingMl": 9.10               | "closingMl": 9.11         | vials.closingMl          | unchanged
            "to": "2026-11-30"              | "to": "2026-10-30"        | to                       | 2026-11-01 on
            America/New_York                | Mars/Olympus              | site.timeZone            | IANA zone
            """)
    void whatIsNoWholeExportIsRefused(String so, String otherwise, String field, String right)
            throws JsonProcessingException {
        String body = of(Clinic.register()).replace(so, otherwise);
        print(JSON.readTree(body).deepCopy())
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo(field))
                .body("errors[0].right", containsString(right));
    }

    @Test
    void whoWasNeverRegisteredIsNotLeftOutInSilence() throws JsonProcessingException {
        UUID nobody = UUID.randomUUID();
        print(example(nobody))
                .then()
                .statusCode(422)
                .body("type", endsWith("/patient-not-registered"))
                .body("errors.wrong", contains(nobody + " is not registered here"));
    }

    @Test
    void itIsForThoseWhoKeepTheRegister() throws JsonProcessingException {
        String body = of(Clinic.register());
        for (String role : List.of("coordinator", "therapist", "patient", "integration", "administrator")) {
            Clinic.as(role)
                    .body(body)
                    .post("/v1/controlled-drug-register")
                    .then()
                    .statusCode(403);
        }
        Clinic.as("nurse")
                .body("{\"site\": {}}")
                .post("/v1/controlled-drug-register")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        Clinic.as("nurse")
                .accept("application/pdf")
                .body(body)
                .post("/v1/controlled-drug-register")
                .then()
                .statusCode(406);
    }

    private static String of(UUID patient) {
        return RegisterExamples.EXPORT.replace(
                "\"patientId\": \"01a2144b-7caf-7572-86d6-e0b027aa94f5\"", "\"patientId\": \"" + patient + "\"");
    }

    private static ObjectNode example(UUID patient) throws JsonProcessingException {
        ObjectNode export = (ObjectNode) JSON.readTree(of(patient));
        for (int i = 0; i < 2; i++) {
            entry(export, i).put("at", Clinic.now().toString());
        }
        return export;
    }

    private static ObjectNode entry(ObjectNode export, int number) {
        ArrayNode entries = (ArrayNode) export.withArray("vials").get(0).get("entries");
        return (ObjectNode) entries.get(number);
    }

    private static Response print(Object export) {
        return Clinic.as("nurse").accept("text/html").body(export.toString()).post("/v1/controlled-drug-register");
    }

    private static List<Map<String, String>> lines(ObjectNode export) throws IOException {
        String csv = Clinic.as("auditor")
                .accept("text/csv")
                .body(export.toString())
                .post("/v1/controlled-drug-register")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        try (MappingIterator<Map<String, String>> rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(csv)) {
            return rows.readAll();
        }
    }

    private static void amend(UUID patient, String patch) {
        Clinic.as("nurse")
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"0\"")
                .body(patch)
                .patch("/v1/patients/{id}", patient)
                .then()
                .statusCode(200);
    }
}
