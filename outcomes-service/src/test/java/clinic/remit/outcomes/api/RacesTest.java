package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several people at once: the patient's lock puts them in a row, and versions tell who came too late. */
@QuarkusTest
@WithStack
class RacesTest {

    private static final int PEOPLE = 6;

    @Test
    void scoresOfOnePatientAtOnceLeaveOneRecommendationAndNoGap() throws Exception {
        OpenCourse course = OpenCourse.underWay();
        List<Response> answers =
                atOnce(IntStream.range(0, PEOPLE).<Callable<Response>>mapToObj(i -> () -> course.score(40 + i, 4 * i)));
        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        course.trajectory().then().body("newest", equalTo(4 * (PEOPLE - 1))).body("scores", hasSize(PEOPLE + 1));
        List<Integer> versions = Clinic.as("nurse")
                .get("/v1/courses/{id}/recommendations?limit=100", course.id)
                .path("data.version");
        assertThat(versions)
                .isEqualTo(IntStream.rangeClosed(1, versions.size())
                        .map(i -> versions.size() + 1 - i)
                        .boxed()
                        .toList());
        List<Message> told = Published.about(course.patient);
        assertThat(told)
                .extracting(Message::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, told.size()).boxed().toList());
        Message last = told.stream()
                .filter(it -> it.data().has("recommendation")
                        && it.data().get("recommendation").isObject())
                .reduce((one, later) -> later)
                .orElseThrow();
        assertThat(last.data().get("recommendation").get("recommendationId").asText())
                .isEqualTo(course.recommendation().<String>path("recommendationId"));
    }

    @Test
    void ofTwoWhoPutTheSameVersionRightOneComesTooLate() throws Exception {
        UUID patient = Clinic.patient();
        Response score = Clinic.post("nurse", Clinic.phq9(patient, 0));
        List<Response> answers = atOnce(IntStream.range(0, PEOPLE)
                .<Callable<Response>>mapToObj(i -> () -> Clinic.correct(
                        "nurse", score, "{\"reason\": \"misread\", \"items\": " + Clinic.phq9Items(i % 2) + "}")));
        assertThat(answers).extracting(Response::statusCode).containsOnly(200, 412);
        assertThat(answers).filteredOn(it -> it.statusCode() == 200).hasSize(1);
        Clinic.as("nurse")
                .get("/v1/assessments/{id}", score.<String>path("id"))
                .then()
                .body("version", equalTo(2))
                .body("earlier", hasSize(1));
    }

    @Test
    void theSameRequestSentSeveralTimesAtOnceIsDoneOnce() throws Exception {
        UUID patient = Clinic.patient();
        String body = Clinic.screening(patient, true);
        UUID key = UUID.randomUUID();
        String token = Tokens.of("nurse");
        List<Response> answers = atOnce(IntStream.range(0, PEOPLE)
                .<Callable<Response>>mapToObj(i -> () -> RestAssured.given()
                        .auth()
                        .oauth2(token)
                        .contentType("application/json")
                        .header("Idempotency-Key", key)
                        .body(body)
                        .post("/v1/assessments")));
        assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 409);
        assertThat(answers.stream()
                        .filter(it -> it.statusCode() == 201)
                        .map(it -> it.<String>path("id"))
                        .distinct())
                .hasSize(1);
        Clinic.as("nurse").get("/v1/alerts?patientId={id}", patient).then().body("data", hasSize(1));
        Published.about(patient, "SafetyAlertRaised", "AssessmentRecorded");
    }

    @Test
    void anAlertIsTakenInHandByOne() throws Exception {
        UUID patient = Clinic.patient();
        String alert = Clinic.post("nurse", Clinic.phq9(patient, 2)).path("alerts[0].id");
        List<Response> answers = atOnce(IntStream.range(0, PEOPLE)
                .<Callable<Response>>mapToObj(i -> () -> Clinic.posting("nurse")
                        .header("If-Match", "\"0\"")
                        .body("{}")
                        .post("/v1/alerts/{id}/acknowledgement", alert)));
        assertThat(answers).filteredOn(it -> it.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(it -> it.statusCode() == 412).hasSize(PEOPLE - 1);
    }

    private static List<Response> atOnce(Stream<Callable<Response>> calls) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : people.invokeAll(calls.toList())) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }
}
