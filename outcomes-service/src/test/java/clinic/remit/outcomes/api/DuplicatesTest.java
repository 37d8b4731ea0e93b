package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A score that is recorded twice by different requests, and two scores of a day that are two. */
@QuarkusTest
@WithStack
class DuplicatesTest {

    private UUID patient;
    private Instant noon;

    @BeforeEach
    void aPatient() {
        patient = Clinic.patient();
        noon = Clinic.now().minus(Duration.ofHours(5));
    }

    @Test
    void whatThePatientSentAndANurseTypesInAgainIsNamed() {
        Response sent = Clinic.postingAsPatient(patient)
                .body(phq9("items", Clinic.phq9Items(1), noon))
                .post("/v1/assessments");
        sent.then().statusCode(201);
        Response typed = record(phq9("items", Clinic.phq9Items(1), noon.plus(Duration.ofMinutes(40))));
        typed.then()
                .statusCode(409)
                .body("type", endsWith("/probable-duplicate"))
                .body("existing", hasSize(1))
                .body("existing[0].id", equalTo(sent.path("id")))
                .body("existing[0].total", equalTo(1));
        record(phq9("total", "1", noon.plus(Duration.ofMinutes(40)))).then().statusCode(409);
        Clinic.post("nurse", phq9("items", Clinic.phq9Items(1), noon.plus(Duration.ofMinutes(40))))
                .then()
                .statusCode(201);
        Published.about(patient, "SafetyAlertRaised", "AssessmentRecorded", "SafetyAlertRaised", "AssessmentRecorded");
    }

    @Test
    void twoOfTheSameMinuteAreProbablyOneWhateverTheySay() {
        record(phq9("total", "9", noon)).then().statusCode(201);
        record(phq9("total", "12", noon.plusSeconds(59))).then().statusCode(409);
        record(phq9("total", "12", noon.minusSeconds(59))).then().statusCode(409);
        record(phq9("total", "12", noon.plusSeconds(60))).then().statusCode(201);
    }

    @Test
    void aSignOfDangerIsNeverHeldBackAsADuplicate() {
        record(phq9("items", Clinic.phq9Items(0), noon)).then().statusCode(201).body("alerts", hasSize(0));
        for (int item : new int[] {1, 3}) {
            record(phq9("items", Clinic.phq9Items(item), noon.plusSeconds(30)))
                    .then()
                    .statusCode(201)
                    .body("alerts", hasSize(1));
        }
        record(phq9("items", Clinic.phq9Items(2), noon.plusSeconds(40))).then().statusCode(409);
        record(Clinic.scale(patient, "C-SSRS", "CLINICIAN", noon, "\"items\": " + Clinic.screenerItems(false)))
                .then()
                .statusCode(201);
        record(Clinic.scale(patient, "C-SSRS", "CLINICIAN", noon, "\"items\": " + Clinic.screenerItems(true)))
                .then()
                .statusCode(201)
                .body("alerts[0].level", equalTo("HIGH"));
    }

    @Test
    void otherAnswersOnTheSameDayAreAnotherScore() {
        record(phq9("items", Clinic.phq9Items(0), noon)).then().statusCode(201);
        record(phq9("items", Clinic.phq9Items(1), noon.plus(Duration.ofMinutes(40))))
                .then()
                .statusCode(201);
        record(phq9("items", Clinic.phq9Items(0), noon.plus(Duration.ofMinutes(120))))
                .then()
                .statusCode(201);
    }

    @Test
    void aScreeningBeforeTheDoseAndOneAtDischargeMayFindTheSame() {
        for (int minutes : new int[] {0, 100}) {
            Instant at = noon.plus(Duration.ofMinutes(minutes));
            record(Clinic.scale(patient, "C-SSRS", "CLINICIAN", at, "\"items\": " + Clinic.screenerItems(false)))
                    .then()
                    .statusCode(201);
        }
    }

    @Test
    void aVoidedScoreAndAnotherScaleAreNoDuplicates() {
        Response wrong = record(phq9("total", "9", noon));
        Clinic.voided(wrong).then().statusCode(200);
        record(phq9("total", "9", noon)).then().statusCode(201);
        record(Clinic.scale(patient, "GAD-7", "PATIENT", noon, "\"total\": 9"))
                .then()
                .statusCode(201);
    }

    @Test
    void ofSeveralAtOnceOneIsRecorded() throws Exception {
        String body = phq9("items", Clinic.phq9Items(0), noon);
        int people = 6;
        ExecutorService atOnce = Executors.newFixedThreadPool(people);
        List<Integer> answers = new ArrayList<>();
        try {
            for (Future<Response> answer : atOnce.invokeAll(IntStream.range(0, people)
                    .<Callable<Response>>mapToObj(i -> () -> record(body))
                    .toList())) {
                answers.add(answer.get().statusCode());
            }
        } finally {
            atOnce.shutdown();
        }
        assertThat(answers).containsOnly(201, 409);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        Published.about(patient, "AssessmentRecorded");
    }

    private String phq9(String field, String value, Instant at) {
        return Clinic.scale(patient, "PHQ-9", "PATIENT", at, "\"" + field + "\": " + value);
    }

    private static Response record(String body) {
        return Clinic.posting("nurse").body(body).post("/v1/assessments");
    }
}
