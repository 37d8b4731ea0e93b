package clinic.remit.outcomes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.WithStack;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A history that is brought in raises every alert that it shows, and does not page the on-call for each. */
@QuarkusTest
@WithStack
class HistoryOnCallTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final UUID site = UUID.randomUUID();
    private Pager pager;
    private UUID one;
    private UUID other;

    @BeforeEach
    void aSiteWithTwoPatients() {
        pager = new Pager();
        one = Clinic.patient();
        other = Clinic.patient();
        OnCallTest.defineSite(site, "SOUTH");
        OnCallTest.startCourse(one, site);
        OnCallTest.startCourse(other, site);
        OnCallTest.setOnCall(site, 0, "{\"webhook\": \"" + pager.url() + "\"}", "")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void stop() {
        pager.close();
    }

    @Test
    void theOnCallAreToldOfHistoryOnceForEachLevelAndOfWhatIsFreshForEachPatient() {
        Instant screened = Clinic.now().minus(Duration.ofDays(40)).truncatedTo(ChronoUnit.MILLIS);
        List<String> scores = new ArrayList<>();
        for (UUID patient : List.of(one, other)) {
            for (int day = 15; day < 35; day++) {
                scores.add(suicideItem(patient, day));
            }
            scores.add(screening(patient, screened));
            scores.add(suicideItem(patient, 0));
            scores.add(suicideItem(patient, 1));
        }
        Response answer = batch(scores);
        answer.then().statusCode(201).body("alerts", hasSize(46));

        await().atMost(PATIENCE).until(() -> pager.received().size() >= 4);
        Clinic.settled();
        assertThat(told("RAISED")).containsExactlyInAnyOrder("HIGH 2", "LOW 40", "LOW 2", "LOW 2");

        // each stands as a single fresh one would: nobody has decided that age makes it less urgent
        Response high = alerts("HIGH");
        high.then()
                .body("data", hasSize(2))
                .body("data.evidenceAt", everyItem(equalTo(screened.toString())))
                .body("data.closedAt", everyItem(nullValue()));
        for (int i = 0; i < 2; i++) {
            Instant raised = Instant.parse(high.path("data[" + i + "].raisedAt"));
            assertThat(Instant.parse(high.path("data[" + i + "].acknowledgeBy")))
                    .isEqualTo(raised.plus(Duration.ofMinutes(15)));
        }
        alerts("LOW").then().body("data", hasSize(44));

        Clinic.moveClockBy(Duration.ofMinutes(15).plusSeconds(1));
        await().atMost(PATIENCE).until(() -> told("ESCALATED").size() >= 1);
        Clinic.settled();
        assertThat(told("ESCALATED")).containsExactly("HIGH 2");
        alerts("HIGH").then().body("data.escalatedAt", everyItem(notNullValue()));
    }

    @Test
    void aMessageThatTellsOfSeveralIsMootWhenTheLastOfThemIsClosed() {
        pager.answers(500);
        Instant screened = Clinic.now().minus(Duration.ofDays(40));
        batch(List.of(screening(one, screened), screening(other, screened)))
                .then()
                .statusCode(201);
        await().atMost(PATIENCE).until(() -> pager.received().size() >= 1);
        String named = pager.received().get(0).json().get("alertId").asText();
        List<String> ids = alerts("HIGH").path("data.id");
        close(named);
        assertThat(OnCallTest.notifications(named).<List<String>>path("data.status"))
                .containsAnyOf("PENDING", "FAILED")
                .doesNotContain("MOOT");
        ids.stream().filter(id -> !id.equals(named)).forEach(this::close);
        OnCallTest.notifications(named).then().body("data.status", equalTo(List.of("MOOT")));
    }

    @Test
    void aBatchThatIsRefusedTellsNobody() {
        Instant screened = Clinic.now().minus(Duration.ofDays(40));
        String impossible = suicideItem(other, 20).replace("\"9\": 1", "\"9\": 7");
        batch(List.of(screening(one, screened), impossible)).then().statusCode(422);
        alerts("HIGH").then().body("data", hasSize(0));
        Clinic.post("nurse", Clinic.screening(one, true)).then().statusCode(201);
        await().atMost(PATIENCE).until(() -> pager.received().size() >= 1);
        Clinic.settled();
        assertThat(told("RAISED")).containsExactly("HIGH 1");
    }

    private List<String> told(String occasion) {
        return pager.received().stream()
                .map(Pager.Received::json)
                .filter(it -> it.get("occasion").asText().equals(occasion))
                .collect(Collectors.toMap(it -> it.get("id").asText(), HistoryOnCallTest::words, (it, again) -> it))
                .values()
                .stream()
                .toList();
    }

    private static String words(JsonNode page) {
        return page.get("level").asText() + " " + page.get("alerts").asInt();
    }

    private Response alerts(String level) {
        return Clinic.as("nurse").get("/v1/alerts?siteId={site}&level={level}&limit=100", site, level);
    }

    private void close(String alert) {
        Response board = alerts("HIGH");
        int version = board.path("data.find { it.id == '" + alert + "' }.version");
        Clinic.posting("physician")
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reasonCode\": \"EVALUATED\", \"done\": \"history; seen today\"}")
                .post("/v1/alerts/{id}/closing", alert)
                .then()
                .statusCode(200);
    }

    private static Response batch(List<String> scores) {
        return Clinic.posting("physician")
                .body("{\"assessments\": [" + String.join(", ", scores) + "]}")
                .post("/v1/assessments/batch");
    }

    private static String suicideItem(UUID patient, int daysAgo) {
        return late(Clinic.scale(
                patient,
                "PHQ-9",
                "PATIENT",
                Clinic.now().minus(Duration.ofDays(daysAgo)).minusSeconds(60),
                "\"items\": " + Clinic.phq9Items(1)));
    }

    private static String screening(UUID patient, Instant at) {
        return late(Clinic.scale(patient, "C-SSRS", "CLINICIAN", at, "\"items\": " + Clinic.screenerItems(true)));
    }

    private static String late(String body) {
        return body.replaceFirst("}$", ", \"lateReason\": \"history\"}");
    }
}
