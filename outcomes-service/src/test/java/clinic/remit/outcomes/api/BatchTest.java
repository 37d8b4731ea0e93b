package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
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

/** Many scores at once: all are recorded or none, and every bad one is named. */
@QuarkusTest
@WithStack
class BatchTest {

    private UUID patient;
    private Instant now;

    @BeforeEach
    void aPatient() {
        patient = Clinic.patient();
        now = Clinic.now();
    }

    @Test
    void aHistoryIsRecordedInTheOrderOfItsTimesAndDecidedOnce() {
        OpenCourse course = OpenCourse.ofNewPatient();
        course.injection(1);
        Clinic.settled();
        Response answer = post(
                "physician",
                List.of(late(course, 57, 2), late(course, 0, 20), late(course, 45, 3), late(course, 32, 4)));
        answer.then()
                .statusCode(201)
                .body("assessments.total", equalTo(List.of(2, 20, 3, 4)))
                .body("courses", hasSize(1))
                .body("courses[0].recommendation", equalTo("STOP"))
                .body("courses[0].state", equalTo("SUSTAINED_REMISSION"));
        course.recommendation().then().body("kind", equalTo("STOP"));
        List<Message> told = Published.about(course.patient);
        assertThat(told.stream()
                        .filter(it -> it.simpleType().equals("AssessmentRecorded"))
                        .map(it -> it.data().get("total").asInt()))
                .containsExactly(20, 4, 3, 2);
        assertThat(told.stream().map(Message::simpleType))
                .filteredOn(type -> type.endsWith("Recommended"))
                .containsExactly("TreatmentReviewRecommended", "StopTreatmentRecommended");
        assertThat(told.get(told.size() - 1).simpleType()).isEqualTo("AssessmentRecorded");
        assertThat(told.get(told.size() - 1).data().get("recommendation").asText())
                .isEqualTo("STOP");
    }

    @Test
    void oneBadScoreAmongAThousandIsNamedAndNothingIsStored() {
        List<String> scores = new ArrayList<>(thousand(patient));
        scores.set(17, items(patient, 17, "{\"4\": 7, \"1\": 0}"));
        refused(post("nurse", scores), 422, "implausible")
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo("assessments[17].items.4"))
                .body("errors[0].wrong", equalTo("7"))
                .body("errors[0].right", equalTo("a whole number from 0 to 3"));
        nothingIsStored();
    }

    @Test
    void aThousandAreRecordedInOneTransactionAndARepeatIsOnlyAnswered() {
        String body = body(thousand(patient));
        UUID key = UUID.randomUUID();
        for (int attempt = 0; attempt < 2; attempt++) {
            Clinic.as("physician")
                    .header("Idempotency-Key", key)
                    .body(body)
                    .post("/v1/assessments/batch")
                    .then()
                    .statusCode(201)
                    .body("assessments", hasSize(1000));
        }
        Clinic.settled();
        assertThat(Published.about(patient)).hasSize(1000);
        Clinic.as("physician")
                .header("Idempotency-Key", key)
                .body(body(List.of(total(patient, 1, 5))))
                .post("/v1/assessments/batch")
                .then()
                .statusCode(422)
                .body("type", endsWith("/idempotency-key-reused"));
    }

    @Test
    void everyProblemOfEveryScoreIsNamed() {
        UUID nobody = UUID.randomUUID();
        refused(
                        post(
                                "nurse",
                                List.of(
                                        total(patient, 1, 28),
                                        total(patient, 2, 5),
                                        total(patient, 3, 5).replace("PHQ-9", "BDI"),
                                        total(nobody, 4, 5),
                                        Clinic.scale(patient, "PHQ-9", "PATIENT", now.plusSeconds(600), "\"total\": 3"),
                                        items(patient, 6, "{\"9\": -1, \"12\": 0}"))),
                        422,
                        "implausible")
                .body(
                        "errors.field",
                        equalTo(List.of(
                                "assessments[0].total",
                                "assessments[2].instrument",
                                "assessments[4].effectiveAt",
                                "assessments[5].items.9",
                                "assessments[5].items.12",
                                "assessments[3].patientId")));
        nothingIsStored();
    }

    @Test
    void whatIsMissingOrOfTheWrongTypeIsNamedByItsPlace() {
        refused(post("nurse", List.of(total(patient, 1, 5), total(patient, 2, 5).replace("CLINICIAN", "MOTHER"))), 400)
                .body("errors[0].field", equalTo("assessments[1].rater"));
        String without = total(patient, 2, 5).replace("\"instrument\": \"PHQ-9\",", "");
        refused(post("nurse", List.of(total(patient, 1, 5), without)), 400)
                .body("errors[0].field", equalTo("assessments[1].instrument"));
        refused(
                        post(
                                "nurse",
                                IntStream.range(0, 1001)
                                        .mapToObj(i -> total(patient, i, 5))
                                        .toList()),
                        400)
                .body("errors[0].field", equalTo("assessments"))
                .body("errors[0].right", containsString("1000"));
        nothingIsStored();
    }

    @Test
    void aPatientOfWhomNothingIsKnownYetCanBeTriedAgain() {
        UUID nobody = UUID.randomUUID();
        refused(post("nurse", List.of(total(patient, 1, 5), total(nobody, 2, 5))), 404, "patient-not-known-here")
                .header("Retry-After", notNullValue())
                .body("detail", containsString("assessments[1].patientId"));
        UUID course = UUID.randomUUID();
        String ofCourse = total(patient, 1, 5).replaceFirst("}$", ", \"courseId\": \"" + course + "\"}");
        refused(post("nurse", List.of(ofCourse)), 404, "patient-not-known-here")
                .body("detail", containsString("assessments[0].courseId"));
        nothingIsStored();
    }

    @Test
    void whatIsLateIsForAPhysicianWhoSaysWhy() {
        Instant late = now.minus(Duration.ofDays(15));
        String score = Clinic.scale(patient, "PHQ-9", "CLINICIAN", late, "\"total\": 9");
        String reasoned = score.replaceFirst("}$", ", \"lateReason\": \"on paper\"}");
        refused(post("nurse", List.of(total(patient, 1, 5), reasoned)), 403, "forbidden")
                .body("detail", containsString("assessments[1]"));
        refused(post("physician", List.of(score)), 422, "implausible")
                .body("errors.field", equalTo(List.of("assessments[0].lateReason")));
        nothingIsStored();
        post("physician", List.of(reasoned)).then().statusCode(201);
    }

    @Test
    void whatIsThereAlreadyOrTwiceInTheBatchIsNamed() {
        String known = total(patient, 10, 7);
        String id = Clinic.post("nurse", known).path("id");
        refused(
                        post("nurse", List.of(total(patient, 200, 6), known, total(patient, 200, 8))),
                        409,
                        "probable-duplicate")
                .body("errors.field", equalTo(List.of("assessments[1]", "assessments[2]")))
                .body("errors[0].wrong", containsString(id))
                .body("errors[1].wrong", containsString("assessments[0]"))
                .body("existing", equalTo(List.of(id)));
        Published.about(patient, "AssessmentRecorded");
    }

    @Test
    void whatItShowsIsRaisedWithTheCrisisContacts() {
        post("nurse", List.of(total(patient, 30, 5), items(patient, 20, Clinic.phq9Items(2))))
                .then()
                .statusCode(201)
                .body("assessments.screenNeeded", equalTo(List.of(false, true)))
                .body("alerts", hasSize(1))
                .body("alerts[0].crisisContacts.phone", hasItem("988"));
    }

    @Test
    void batchesOfTheSamePatientsInOppositeOrderWaitForEachOther() throws Exception {
        UUID other = Clinic.patient();
        int people = 4;
        ExecutorService atOnce = Executors.newFixedThreadPool(people);
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            int minutes = 100 * (i + 1);
            List<String> scores = List.of(total(patient, minutes, i), total(other, minutes, i));
            List<String> turned = List.of(scores.get(1), scores.get(0));
            boolean even = i % 2 == 0;
            calls.add(() -> post("nurse", even ? scores : turned));
        }
        try {
            for (Future<Response> answer : atOnce.invokeAll(calls)) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        } finally {
            atOnce.shutdown();
        }
        String[] four = {"AssessmentRecorded", "AssessmentRecorded", "AssessmentRecorded", "AssessmentRecorded"};
        Published.about(patient, four);
        Published.about(other, four);
    }

    @Test
    void recordsThatWereMergedAreOnePatient() {
        UUID survivor = Clinic.patient();
        String rest = ", \"survivorId\": \"%s\", \"mergedId\": \"%s\"".formatted(survivor, patient);
        Clinic.tell("patients.PatientMerged", survivor, rest);
        Clinic.settled();
        refused(post("nurse", List.of(total(patient, 10, 7), total(survivor, 10, 7))), 409, "probable-duplicate");
        post("nurse", List.of(total(patient, 10, 7), total(survivor, 300, 8)))
                .then()
                .statusCode(201);
        Clinic.as("nurse")
                .get("/v1/patients/{id}/assessments", survivor)
                .then()
                .body("data.total", equalTo(List.of(7, 8)));
    }

    private List<String> thousand(UUID patient) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> total(patient, 2 + 2 * i, i % 28))
                .toList();
    }

    private static String late(OpenCourse course, int day, int total) {
        return course.withCourse(
                Clinic.scale(course.patient, "PHQ-9", "CLINICIAN", course.day(day), "\"total\": " + total));
    }

    private String total(UUID patient, int minutesAgo, int total) {
        return Clinic.scale(patient, "PHQ-9", "CLINICIAN", now.minusSeconds(60L * minutesAgo), "\"total\": " + total);
    }

    private String items(UUID patient, int minutesAgo, String items) {
        return Clinic.scale(patient, "PHQ-9", "PATIENT", now.minusSeconds(60L * minutesAgo), "\"items\": " + items);
    }

    private static Response post(String role, List<String> scores) {
        return Clinic.posting(role).body(body(scores)).post("/v1/assessments/batch");
    }

    private static String body(List<String> scores) {
        return "{\"assessments\": [" + String.join(", ", scores) + "]}";
    }

    private static ValidatableResponse refused(Response answer, int status) {
        return refused(answer, status, "malformed");
    }

    private static ValidatableResponse refused(Response answer, int status, String slug) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", endsWith("/" + slug));
    }

    private void nothingIsStored() {
        assertThat(Published.about(patient)).isEmpty();
        Clinic.as("nurse").get("/v1/patients/{id}/assessments", patient).then().body("data", hasSize(0));
    }
}
