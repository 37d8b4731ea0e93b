package clinic.remit.kit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.Topic;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every service's callers can rely on: problems, versions, repetition and pages. */
@QuarkusTest
@WithStack
class HttpTest {

    private static final UUID NURSE = UUID.randomUUID();

    private static RequestSpecification asNurse() {
        return given().auth().oauth2(Tokens.of("nurse", NURSE)).contentType("application/json");
    }

    private static Response open(String idempotencyKey, String body) {
        return asNurse().header("Idempotency-Key", idempotencyKey).body(body).post("/v1/wards");
    }

    private static String ward(String name, UUID key) {
        return "{\"name\":\"%s\",\"beds\":4,\"key\":\"%s\"}".formatted(name, key);
    }

    private static String fresh() {
        return UUID.randomUUID().toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            {"beds":4,"key":"KEY"}                          | name | missing              | a value is required
            {"name":"A","beds":"four","key":"KEY"}          | beds | of the wrong type    | a whole number
            {"name":"A","beds":0,"key":"KEY"}               | beds | out of bounds        | greater than or equal to 1
            {"name":"A","beds":1,"key":"x"}                 | key  | cannot be read: x    | a UUID
            {"name":"A","beds":1,"key":"KEY","kind":"DUSK"} | kind | cannot be read: DUSK | one of: DAY, NIGHT
            {"name":"A","beds":4.7,"key":"KEY"}             | beds | cannot be read: 4.7  | a whole number
            {"name":"A","beds":1,"key":"KEY","kind":1}      | kind | cannot be read: 1    | one of: DAY, NIGHT
            {"name":"A","beds":1,"beds":2,"key":"KEY"}      | ''   | not JSON             | a JSON object
            {"name":"A\\u0000","beds":1,"key":"KEY"}        | name | cannot be read: a NUL character in it | a text
            {"name":"A","beds":1,"key":"KEY","bedz":1}      | bedz | unknown field        | one of: beds, key, kind, name
            [1]                                             | ''   | of the wrong type    | a JSON object
            {"name":                                        | ''   | not JSON             | a JSON object
            """)
    void aBodyOfTheWrongShapeIsToldWhatWouldBeRight(String body, String field, String wrong, String right) {
        open(fresh(), body.replace("KEY", fresh()))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("https://remit.clinic/problems/malformed"))
                .body("errors[0].field", equalTo(field.replace("'", "")))
                .body("errors[0].wrong", equalTo(wrong))
                .body("errors[0].right", containsString(right));
    }

    @Test
    void whoeverIsNotSignedInOrMayNotIsTold() {
        given().get("/v1/wards/" + fresh()).then().statusCode(401).body("status", equalTo(401));
        given().auth().oauth2("not.a.token").get("/v1/wards/" + fresh()).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("auditor", UUID.randomUUID()))
                .get("/v1/wards/" + fresh())
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void aPatientIsNotToldThatAnothersRecordExists() {
        given().auth()
                .oauth2(Tokens.patient(UUID.randomUUID()))
                .get("/v1/wards/" + fresh())
                .then()
                .statusCode(404)
                .body("type", equalTo("https://remit.clinic/problems/not-found"));
    }

    @Test
    void theCorrelationIdComesBack() {
        asNurse()
                .header("X-Correlation-Id", "visit-7")
                .get("/v1/wards/" + fresh())
                .then()
                .statusCode(404)
                .header("X-Correlation-Id", "visit-7");
    }

    @Test
    void aRepeatedPostGivesTheSameAnswerAndDoesNothingMore() {
        String idempotencyKey = fresh();
        UUID key = UUID.randomUUID();
        Response first = open(idempotencyKey, ward("North", key));
        Response second = open(idempotencyKey, ward("North", key));

        first.then().statusCode(201).header("ETag", "\"0\"").header("Location", notNullValue());
        second.then().statusCode(201).header("ETag", "\"0\"").header("Location", first.header("Location"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(eventsOf(key, 1)).hasSize(1);
    }

    @Test
    void aPostMayBeRepeatedThroughAnotherAddressOfTheService() {
        String idempotencyKey = fresh();
        String body = ward("Harbour", UUID.randomUUID());
        Response first = open(idempotencyKey, body);
        asNurse()
                .header("Idempotency-Key", idempotencyKey)
                .header("Host", "remit.example:443")
                .body(body)
                .post("/v1/wards")
                .then()
                .statusCode(201)
                .header("ETag", first.header("ETag"))
                .body("id", equalTo(first.path("id")));
    }

    @Test
    void anIdempotencyKeyBelongsToOneRequest() {
        String idempotencyKey = fresh();
        open(idempotencyKey, ward("East", UUID.randomUUID())).then().statusCode(201);
        open(idempotencyKey, ward("West", UUID.randomUUID()))
                .then()
                .statusCode(422)
                .body("type", equalTo("https://remit.clinic/problems/idempotency-key-reused"));
        asNurse()
                .body(ward("East", UUID.randomUUID()))
                .post("/v1/wards")
                .then()
                .statusCode(400)
                .body("type", equalTo("https://remit.clinic/problems/idempotency-key-required"));
    }

    @Test
    void ofManyAtOnceWithOneKeyOneIsCarriedOut() throws Exception {
        String idempotencyKey = fresh();
        UUID key = UUID.randomUUID();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> calls = Stream.generate(() -> (Callable<Integer>)
                            () -> open(idempotencyKey, ward("Race", key)).statusCode())
                    .limit(24)
                    .toList();
            for (Future<Integer> status : pool.invokeAll(calls)) {
                assertThat(status.get()).isIn(201, 409);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(eventsOf(key, 1)).hasSize(1);
    }

    @Test
    void aFailureIsAnsweredWithoutInsidesAndLeavesNoEventAndNoAnswer() {
        String idempotencyKey = fresh();
        UUID key = UUID.randomUUID();
        open(idempotencyKey, ward("fails", key))
                .then()
                .statusCode(500)
                .body("detail", containsString("Nothing was changed"))
                .body("stackTrace", nullValue());
        open(idempotencyKey, ward("works", key)).then().statusCode(201);
        assertThat(eventsOf(key, 1)).extracting(Message::sequence).containsExactly(1L);
    }

    @Test
    void ofTwoThatStandInEachOthersWayOneIsToldToTryAgain() throws Exception {
        String one = open(fresh(), ward("Lock", UUID.randomUUID())).path("id");
        String other = open(fresh(), ward("Key", UUID.randomUUID())).path("id");
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Response> answers = new ArrayList<>();
        try {
            List<Callable<Response>> calls = List.of(() -> exchange(one, other), () -> exchange(other, one));
            for (Future<Response> answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }
        answers.sort(Comparator.comparing(Response::statusCode));
        answers.get(0).then().statusCode(200);
        answers.get(1)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("type", equalTo("https://remit.clinic/problems/gave-way"))
                .body("detail", containsString("Nothing was changed; send it again."));
        int beds = asNurse().get("/v1/wards/" + one).<Integer>path("beds")
                + asNurse().get("/v1/wards/" + other).<Integer>path("beds");
        assertThat(beds).isEqualTo(8);
    }

    private static Response exchange(String ward, String other) {
        return asNurse().header("Idempotency-Key", fresh()).post("/v1/wards/" + ward + "/exchanges/" + other);
    }

    @Test
    void whatTheDatabaseRefusesDoesNotPutTheRowIntoTheLog() {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler log = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
                    logged.add(cause.toString());
                }
                logged.add(String.valueOf(entry.getMessage()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(log);
        try {
            open(fresh(), "{\"name\":\"Nightingale\",\"beds\":5000,\"key\":\"" + fresh() + "\"}")
                    .then()
                    .statusCode(500);
        } finally {
            root.removeHandler(log);
        }
        assertThat(logged)
                .anyMatch(entry -> entry.contains("ward_has_room"))
                .noneMatch(entry -> entry.contains("Nightingale"));
    }

    @Test
    void aChangeNeedsTheVersionItMeans() {
        String location = open(fresh(), ward("South", UUID.randomUUID())).header("Location");
        asNurse().body("5").put(location + "/beds").then().statusCode(428);
        asNurse()
                .header("If-Match", "latest")
                .body("5")
                .put(location + "/beds")
                .then()
                .statusCode(400);
        asNurse()
                .header("If-Match", "\"0\"")
                .body("5")
                .put(location + "/beds")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
        asNurse()
                .header("If-Match", "\"0\"")
                .body("6")
                .put(location + "/beds")
                .then()
                .statusCode(412)
                .header("ETag", "\"1\"");
        asNurse().get(location).then().body("beds", equalTo(5));
    }

    @Test
    void pagesFollowEachOtherAndRefuseAForeignCursor() {
        String name = fresh();
        for (int i = 0; i < 3; i++) {
            open(fresh(), ward(name, UUID.randomUUID())).then().statusCode(201);
        }
        Response first = asNurse().get("/v1/wards?name=" + name);
        first.then().body("data", hasSize(2)).header("Link", containsString("rel=\"next\""));
        asNurse()
                .get("/v1/wards?name=" + name + "&cursor=" + first.path("next"))
                .then()
                .body("data", hasSize(1))
                .header("Link", nullValue());
        asNurse().get("/v1/wards?name=" + name + "&cursor=%20nonsense").then().statusCode(400);
    }

    private static List<Message> eventsOf(UUID key, int expected) {
        Topic topic = Topic.named("remit.patients");
        org.awaitility.Awaitility.await().until(() -> topic.about(key).size() >= expected);
        return topic.about(key);
    }

    /** The test tokens' user name is the subject. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"Maja Lind | Maja Lind", "'' | 6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11"})
    void theNameOfACallerIsTheTokensElseTheUserName(String name, String expected) {
        UUID person = UUID.fromString("6f1c1f6a-6f0e-4c55-9a43-0c8d6a5f7a11");
        given().auth()
                .oauth2(Tokens.named("nurse", person, name))
                .get("/v1/wards/reader")
                .then()
                .statusCode(200)
                .body("name", equalTo(expected));
    }
}
