package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.Topic;
import clinic.remit.localstack.testing.WithStack;
import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is on call is told of an alert, by a real mail server and a real web server; and an operator, when they could not be. */
@QuarkusTest
@WithStack
class OnCallTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String SECRET = "a secret of the two of us";
    private static final String NO_LOW = ", \"levels\": [\"HIGH\", \"MODERATE\"]";
    private GreenMail mail;
    private Pager pager;
    private UUID site;
    private UUID patient;

    @BeforeEach
    void aSiteWithAPatient() {
        mail = mailServer();
        mail.start();
        pager = new Pager();
        site = UUID.randomUUID();
        patient = Clinic.patient();
        defineSite(site, "NORTH");
        startCourse(patient, site);
    }

    @AfterEach
    void stop() {
        mail.stop();
        pager.close();
    }

    @Test
    void theOnCallOfTheSiteAreToldByMailAndWebhookWithoutAWordOfThePatient() throws Exception {
        setOnCall(site, 0, "{\"email\": \"night@clinic.example\"}, " + webhook(""), "")
                .then()
                .statusCode(200);
        String alert = raiseHigh();
        await().atMost(PATIENCE)
                .until(() -> pager.received().size() == 1 && mailsTo("night@").size() == 1);

        MimeMessage message = mailsTo("night@").get(0);
        assertThat(message.getSubject()).isEqualTo("Remit: HIGH alert, site NORTH");
        assertThat(GreenMailUtil.getBody(message)).contains("/alerts/" + alert).contains("HIGH");
        Pager.Received page = pager.received().get(0);
        assertThat(page.json().get("alertId").asText()).isEqualTo(alert);
        assertThat(page.json().get("level").asText()).isEqualTo("HIGH");
        assertThat(page.json().get("site").asText()).isEqualTo("NORTH");
        assertThat(page.json().get("link").asText()).endsWith("/alerts/" + alert);
        assertThat(page.json().get("id").asText()).isEqualTo(page.id());
        assertThat(page.signature()).isEqualTo("sha256=" + hmac(page.body()));
        for (String told :
                List.of(GreenMailUtil.getWholeMessage(message), new String(page.body(), StandardCharsets.UTF_8))) {
            assertThat(told)
                    .doesNotContain(patient.toString())
                    .doesNotContain("SUICID")
                    .doesNotContain("C_SSRS");
        }
        notifications(alert).then().body("data.status", equalTo(List.of("SENT", "SENT")));
    }

    @Test
    void aMailServerThatIsDownGetsTheSameMessageWhenItIsUpAndOnlyOnce() throws Exception {
        mail.stop();
        setOnCall(site, 0, "{\"email\": \"down@clinic.example\"}", "").then().statusCode(200);
        String alert = raiseHigh();
        await().atMost(PATIENCE).until(() -> notifications(alert).path("data[0].attempts[0].failure") != null);
        notifications(alert).then().body("data[0].status", equalTo("PENDING"));
        mail = mailServer();
        mail.start();
        Clinic.moveClockBy(Duration.ofMinutes(2)); // whichever try it is by now
        await().atMost(PATIENCE).until(() -> "SENT".equals(notifications(alert).path("data[0].status")));
        notifications(alert)
                .then()
                .body("data[0].attempts.size()", greaterThan(1))
                .body("data[0].attempts[-1].failure", nullValue());
        Clinic.moveClockBy(Duration.ofMinutes(5));
        assertThat(mailsTo("down@")).hasSize(1);
        assertThat(mailsTo("down@").get(0).getMessageID())
                .isEqualTo("<" + notifications(alert).path("data[0].id") + "@remit.clinic>");
    }

    @Test
    void whoDiesWithAMessageUnderWaySendsItAgainWithTheSameId() {
        setOnCall(site, 0, webhook(""), "").then().statusCode(200);
        String alert = raiseHigh();
        await().atMost(PATIENCE).until(() -> "SENT".equals(notifications(alert).path("data[0].status")));
        // as the row is when the service died after it had sent, and before it could keep that
        sql("update on_call_notification set status = 'PENDING', settled_at = null,"
                + " next_attempt_at = queued_at + interval '1 minute' where alert_id = '" + alert + "'");
        Clinic.moveClockBy(Duration.ofSeconds(61));
        await().atMost(PATIENCE).until(() -> "SENT".equals(notifications(alert).path("data[0].status")));
        assertThat(pager.received()).hasSize(2);
        assertThat(pager.received().get(1).id())
                .isEqualTo(pager.received().get(0).id());
        assertThat(pager.received().get(1).body())
                .isEqualTo(pager.received().get(0).body());
    }

    @Test
    void whatIsGivenUpAlarmsTheOperatorAndCanBeSentAgain() {
        pager.answers(500);
        setOnCall(site, 0, webhook(""), "").then().statusCode(200);
        String alert = raise("MODERATE");
        for (int i = 1; i <= 6; i++) {
            int tries = i;
            await().atMost(PATIENCE)
                    .until(() -> notifications(alert).<List<String>>path("data[0].attempts.failure").stream()
                                    .filter("HTTP 500"::equals)
                                    .count()
                            == tries);
            Clinic.moveClockBy(Duration.ofSeconds(121));
        }
        Response failed = notifications(alert);
        failed.then().body("data[0].status", equalTo("FAILED")).body("data[0].nextAttemptAt", nullValue());
        assertThat(Clinic.as("administrator")
                        .get("/v1/notifications?status=FAILED&limit=100")
                        .<List<String>>path("data.alertId"))
                .contains(alert);
        RestAssured.given().get("/q/health/well").then().statusCode(503);
        RestAssured.given().get("/q/health/ready").then().statusCode(200);
        assertThat(undelivered()).isPositive();

        pager.answers(200);
        retry(failed.path("data[0].id"), failed.path("data[0].version")).then().statusCode(200);
        await().atMost(PATIENCE).until(() -> "SENT".equals(notifications(alert).path("data[0].status")));
        retry(failed.path("data[0].id"), notifications(alert).path("data[0].version"))
                .then()
                .statusCode(409)
                .body("type", equalTo("https://remit.clinic/problems/notification-not-failed"));
    }

    @Test
    void nobodyOnCallAlarmsTheOperatorAtOnceAndWhoeverIsThenIsTold() {
        String alert = raiseHigh();
        Response failed = notifications(alert);
        failed.then()
                .body("data", hasSize(1))
                .body("data[0].status", equalTo("FAILED"))
                .body("data[0].channel", equalTo("NONE"))
                .body("data[0].attempts[0].failure", equalTo("NOBODY_ON_CALL"));
        setOnCall(site, 0, webhook(""), "").then().statusCode(200);
        retry(failed.path("data[0].id"), failed.path("data[0].version"))
                .then()
                .statusCode(200)
                .body("status", equalTo("REPLACED"));
        await().atMost(PATIENCE).until(() -> pager.received().size() == 1);
        await().atMost(PATIENCE)
                .until(() ->
                        notifications(alert).<List<String>>path("data.status").contains("SENT"));
    }

    @Test
    void whatIsNotTakenInHandGoesToTheSecondLineToo() {
        try (Pager second = new Pager()) {
            setOnCall(site, 0, webhook(""), "{\"webhook\": \"" + second.url() + "\"}")
                    .then()
                    .statusCode(200);
            String alert = raiseHigh();
            await().atMost(PATIENCE).until(() -> pager.received().size() == 1);
            assertThat(second.received()).isEmpty();
            Clinic.moveClockBy(Duration.ofMinutes(15).plusSeconds(1));
            await().atMost(PATIENCE)
                    .until(() ->
                            second.received().size() == 1 && pager.received().size() == 2);
            assertThat(second.received().get(0).json().get("occasion").asText()).isEqualTo("ESCALATED");
            assertThat(second.received().get(0).json().get("alertId").asText()).isEqualTo(alert);
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        pager.answers(302);
        setOnCall(site, 0, webhook(""), "").then().statusCode(200);
        String alert = raiseHigh();
        await().atMost(PATIENCE).until(() -> notifications(alert).path("data[0].attempts[0].failure") != null);
        notifications(alert).then().body("data[0].attempts[0].failure", equalTo("HTTP 302"));
        assertThat(pager.received()).hasSize(1);
    }

    @Test
    void whatWasNotSentIsMootOnceAPhysicianHasClosedTheAlert() {
        pager.answers(500);
        setOnCall(site, 0, webhook(""), "").then().statusCode(200);
        Response score = Clinic.post("nurse", Clinic.screening(patient, true));
        String alert = score.path("alerts[0].id");
        Response atItsSite = await().atMost(PATIENCE)
                .until(
                        () -> Clinic.as("nurse")
                                .queryParam("patientId", patient)
                                .get("/v1/alerts"),
                        it -> site.toString().equals(it.path("data[0].siteId")));
        Clinic.posting("physician")
                .header("If-Match", "\"" + atItsSite.path("data[0].version") + "\"")
                .body("{\"reasonCode\": \"EVALUATED\", \"done\": \"seen\"}")
                .post("/v1/alerts/{id}/closing", alert)
                .then()
                .statusCode(200);
        notifications(alert).then().body("data[0].status", equalTo("MOOT"));
    }

    @Test
    void aSiteWithoutAListIsServedByTheClinics() {
        int version = Clinic.as("administrator").get("/v1/on-call").path("version");
        try {
            setOnCall(null, version, webhook(""), "").then().statusCode(200);
            raiseHigh();
            await().atMost(PATIENCE).until(() -> pager.received().size() == 1);
        } finally {
            setOnCall(null, version + 1, "", "").then().statusCode(200);
        }
    }

    @Test
    void lowCanBeLeftToTheBoard() {
        setOnCall(site, 0, webhook(NO_LOW), "").then().statusCode(200);
        String items = "\"items\": {\"1\": 1, \"2\": 0, \"6\": 0}";
        Response low = Clinic.post("nurse", Clinic.scale(patient, "C-SSRS", "CLINICIAN", Clinic.now(), items));
        low.then().statusCode(201).body("alerts.level", equalTo(List.of("LOW")));
        notifications(low.path("alerts[0].id")).then().body("data", hasSize(0));
        raiseHigh();
        await().atMost(PATIENCE).until(() -> pager.received().size() == 1);
    }

    /** domain.md section 7: somebody calls the patient within a day, four hours or one. */
    @ParameterizedTest(name = "item 9 of {0}: within {1}")
    @CsvSource({"1, PT24H", "2, PT4H", "3, PT1H"})
    void aSuicideItemIsLeftToNoBoard(int answer, Duration within) {
        try (Pager onlyLow = new Pager();
                Pager second = new Pager()) {
            String first = webhook(NO_LOW) + ", {\"webhook\": \"" + onlyLow.url() + "\", \"levels\": [\"LOW\"]}";
            setOnCall(site, 0, first, "{\"webhook\": \"" + second.url() + "\"" + NO_LOW + "}")
                    .then()
                    .statusCode(200);
            String alert = suicideItemFromHome(answer);
            await().atMost(PATIENCE)
                    .until(() ->
                            pager.received().size() == 1 && onlyLow.received().size() == 1);
            assertThat(pager.received().get(0).json().get("alertId").asText()).isEqualTo(alert);
            assertThat(pager.received().get(0).json().get("level").asText()).isEqualTo("LOW");
            Clinic.moveClockBy(within.plusSeconds(1));
            await().atMost(PATIENCE).until(() -> second.received().size() == 1);
            assertThat(second.received().get(0).json().get("occasion").asText()).isEqualTo("ESCALATED");
        }
    }

    @Test
    void aSuicideItemThatReachedNobodyReachesWhoeverIsOnCallThen() {
        String alert = suicideItemFromHome(3);
        Response failed = notifications(alert);
        failed.then().body("data[0].status", equalTo("FAILED")).body("data[0].channel", equalTo("NONE"));
        setOnCall(site, 0, webhook(NO_LOW), "").then().statusCode(200);
        retry(failed.path("data[0].id"), failed.path("data[0].version")).then().statusCode(200);
        await().atMost(PATIENCE).until(() -> pager.received().size() == 1);
    }

    @Test
    void aCorrectionToAMoreDangerousAnswerIsToldAlsoWhenTheFirstWasTakenInHand() {
        setOnCall(site, 0, webhook(""), "").then().statusCode(200);
        Response score = Clinic.post("nurse", Clinic.phq9(patient, 1));
        await().atMost(PATIENCE).until(() -> pager.received().size() == 1);
        Clinic.posting("nurse")
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/v1/alerts/{id}/acknowledgement", score.<String>path("alerts[0].id"))
                .then()
                .statusCode(200);
        Clinic.correct("nurse", score, "{\"reason\": \"misread\", \"items\": " + Clinic.phq9Items(3) + "}")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE).until(() -> pager.received().size() == 2);
        JsonNode told = pager.received().get(1).json();
        assertThat(Duration.between(
                        Instant.parse(told.get("raisedAt").asText()),
                        Instant.parse(told.get("acknowledgeBy").asText())))
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whoIsOnCallIsKnownWithEveryVersionAndWithoutSecrets() {
        setOnCall(site, 0, webhook(""), "").then().statusCode(200).header("ETag", "\"1\"");
        setOnCall(site, 0, webhook(""), "").then().statusCode(412);
        // the secret stays when it is not said again
        setOnCall(site, 1, "{\"webhook\": \"" + pager.url() + "\"}, {\"email\": \"x@clinic.example\"}", "")
                .then()
                .statusCode(200)
                .body("firstLine[0].signed", equalTo(true))
                .body("changedBy", notNullValue());
        Response history = Clinic.as("auditor").get("/v1/sites/{id}/on-call/history?limit=1", site);
        history.then().body("data.version", equalTo(List.of(2))).header("Link", notNullValue());
        assertThat(history.asString()).doesNotContain(SECRET);
        Clinic.as("auditor")
                .urlEncodingEnabled(false)
                .get(history.header("Link").replaceAll("<(.*)>.*", "$1"))
                .then()
                .body("data.version", equalTo(List.of(1)));
    }

    @Test
    void aListThatLeavesSomebodyUntoldIsRefused() {
        for (String list : List.of(
                webhook(", \"levels\": [\"LOW\"]"), // nobody for HIGH
                "{\"levels\": [\"HIGH\"]}",
                "{\"email\": \"a@clinic.example\", \"webhook\": \"" + pager.url() + "\"}",
                "{\"email\": \"a@clinic.example\", \"secret\": \"long enough to be one\"}",
                "{\"webhook\": \"ftp://pager.example\"}",
                "{\"email\": \"a@clinic.example\", \"levels\": [\"NONE\"]}")) {
            setOnCall(site, 0, list, "")
                    .then()
                    .statusCode(422)
                    .body("type", equalTo("https://remit.clinic/problems/on-call-list"))
                    .body("errors[0].field", not(nullValue()));
        }
        setOnCall(site, 0, "{\"email\": \"nobody\"}", "").then().statusCode(400);
        setOnCall(UUID.randomUUID(), 0, webhook(""), "").then().statusCode(404);
        put("physician", site, 0, list(webhook(""), "")).then().statusCode(403);
        Clinic.as("administrator")
                .body(list(webhook(""), ""))
                .put("/v1/on-call")
                .then()
                .statusCode(428);
        Clinic.as("nurse").get("/v1/notifications").then().statusCode(403);
        Clinic.as("administrator")
                .get("/v1/notifications?cursor=nonsense")
                .then()
                .statusCode(400);
    }

    private GreenMail mailServer() {
        int port = ConfigProvider.getConfig().getValue("quarkus.mailer.port", Integer.class);
        return new GreenMail(new ServerSetup(port, "localhost", ServerSetup.PROTOCOL_SMTP));
    }

    /** To somebody of this test; other tests' alerts reach nobody here. */
    private List<MimeMessage> mailsTo(String begin) {
        return Stream.of(mail.getReceivedMessages())
                .filter(message -> recipient(message).startsWith(begin))
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String raiseHigh() {
        return Clinic.post("nurse", Clinic.screening(patient, true))
                .then()
                .statusCode(201)
                .extract()
                .path("alerts[0].id");
    }

    private String suicideItemFromHome(int answer) {
        return Clinic.postingAsPatient(patient)
                .body(Clinic.phq9(patient, answer).replace("CLINIC\"", "HOME\""))
                .post("/v1/assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("alerts[0].id");
    }

    /** By a grave adverse event over the bus. */
    private String raise(String level) {
        Clinic.tell("scheduling.AdverseEventRecorded", patient, """
                , "adverseEventId": "%s", "version": 1, "code": "VOMITING", "grade": 3, "serious": false,
                "resolved": true, "effectiveAt": "%s\"""".formatted(UUID.randomUUID(), Clinic.now()));
        Clinic.settled();
        return Clinic.as("nurse")
                .get("/v1/alerts?patientId={id}&level=" + level, patient)
                .path("data[0].id");
    }

    private String webhook(String more) {
        return "{\"webhook\": \"" + pager.url() + "\", \"secret\": \"" + SECRET + "\"" + more + "}";
    }

    private static String list(String first, String second) {
        return "{\"firstLine\": [" + first + "], \"secondLine\": [" + second + "]}";
    }

    static Response setOnCall(UUID site, int version, String first, String second) {
        return put("administrator", site, version, list(first, second));
    }

    private static Response put(String role, UUID site, int version, String body) {
        String path = site == null ? "/v1/on-call" : "/v1/sites/" + site + "/on-call";
        return Clinic.as(role)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .put(path);
    }

    private static Response retry(String id, int version) {
        return Clinic.posting("administrator")
                .header("If-Match", "\"" + version + "\"")
                .body("{}")
                .post("/v1/notifications/{id}/retry", id);
    }

    static Response notifications(String alert) {
        return Clinic.as("administrator").get("/v1/notifications?alertId={id}", alert);
    }

    private static double undelivered() {
        return RestAssured.given()
                .get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> line.startsWith("remit_on_call_undelivered"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow();
    }

    static void defineSite(UUID site, String code) {
        Topic.send("remit.scheduling", site, "clinic.remit.scheduling.SiteDefined", 1, """
                {"siteId": "%s", "code": "%s", "timeZone": "UTC", "occurredAt": "%s"}""".formatted(
                        site, code, Clinic.now()));
    }

    static UUID startCourse(UUID patient, UUID site) {
        UUID course = UUID.randomUUID();
        Clinic.tell("scheduling.CourseStarted", patient, """
                , "courseId": "%s", "siteId": "%s", "timeZone": "UTC", "prescriberId": "%s", "determinationId": "%s",
                "primaryInstrument": "PHQ-9", "primaryInstrumentVersion": "1", "startDoseMgPerKg": 0.5,
                "capDoseMgPerKg": 1.0, "maximumInjections": 10, "leastIntervalHours": 48, "startedAt": "%s\"""".formatted(
                        course, site, Clinic.PHYSICIAN, UUID.randomUUID(), Clinic.now()));
        Clinic.settled();
        return course;
    }

    private static void sql(String statement) {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    private static String hmac(byte[] body) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body));
    }
}
