package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Calendars under secret addresses tell when sessions are, of no patient anything, and end when they are revoked. */
@QuarkusTest
@WithStack
class CalendarTest {

    private static final String OWN = "{\"of\":\"MYSELF\"}";

    private static RequestSpecification as(String role, UUID person) {
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(role, person))
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID());
    }

    private static Response made(String role, UUID person, String body) {
        Response made = as(role, person).body(body).post("/v1/calendar-feeds");
        made.then().statusCode(201);
        return made;
    }

    private static String path(Response made) {
        return URI.create(made.path("address")).getPath();
    }

    /** As a calendar program asks: without a token. */
    private static Response asked(String path) {
        return RestAssured.get(path);
    }

    private static List<VEvent> events(String path) {
        Response calendar = asked(path);
        calendar.then().statusCode(200).header("Content-Type", equalTo("text/calendar;charset=UTF-8"));
        return Biweekly.parse(calendar.asString()).first().getEvents();
    }

    private static VEvent event(String path, UUID session) {
        return events(path).stream()
                .filter(event -> event.getUid().getValue().equals(session.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPhysicianAndASiteSeeASessionAndItsCancellationAndNothingOfThePatient() {
        Visit visit = Visit.booked();
        String own = path(made("physician", visit.physician, OWN));
        String site = path(
                made("coordinator", UUID.randomUUID(), "{\"of\":\"SITE\",\"siteId\":\"%s\"}".formatted(visit.site)));
        VEvent booked = event(own, visit.session);
        assertThat(booked.getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse(visit.view().extract().<String>path("startsAt")));
        assertThat(booked.getDateEnd().getValue().toInstant())
                .isEqualTo(Instant.parse(visit.view().extract().<String>path("endsAt")));
        assertThat(booked.getSummary().getValue()).isEqualTo("Injection session, room 1");
        assertThat(booked.getStatus().isConfirmed()).isTrue();
        assertThat(event(site, visit.session).getSummary().getValue())
                .isEqualTo("Injection session, room 1, Dr. Reyes");
        assertThat(asked(site).asString())
                .doesNotContain(visit.patient.toString())
                .doesNotContain(visit.course.toString());
        visit.asNurse("/cancellation", "{\"reasonCode\":\"PATIENT_ASKED\"}")
                .then()
                .statusCode(200);
        VEvent cancelled = event(own, visit.session);
        assertThat(cancelled.getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getSequence().getValue())
                .isGreaterThan(booked.getSequence().getValue());
    }

    @Test
    void aTherapistSeesTheOwnSupportSessions() {
        Visit visit = Visit.booked();
        UUID therapist = UUID.randomUUID();
        Instant start = visit.support.freeTime();
        Response planned = as("therapist", therapist)
                .body("{\"kind\":\"INTEGRATION\",\"startsAt\":\"%s\",\"therapistId\":\"%s\",\"note\":\"N-7\"}"
                        .formatted(start, therapist))
                .post("/v1/courses/" + visit.course + "/support-sessions");
        planned.then().statusCode(201);
        String own = path(made("therapist", therapist, OWN));
        List<VEvent> events = events(own);
        assertThat(events).hasSize(1);
        assertThat(events.get(0).getSummary().getValue()).isEqualTo("Integration session");
        assertThat(asked(own).asString()).doesNotContain("N-7").doesNotContain(visit.patient.toString());
    }

    @Test
    void aProgramThatHasSeenItIsToldThatNothingChanged() {
        Visit visit = Visit.booked();
        String own = path(made("physician", visit.physician, OWN));
        Response first = asked(own);
        assertThat(first.header("Cache-Control")).contains("private").contains("no-cache");
        String etag = first.header("ETag");
        RestAssured.given().header("If-None-Match", etag).get(own).then().statusCode(304);
        visit.asNurse("/cancellation", "{\"reasonCode\":\"PATIENT_ASKED\"}")
                .then()
                .statusCode(200);
        RestAssured.given()
                .header("If-None-Match", etag)
                .get(own)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)));
    }

    @Test
    void aRevokedAddressLeadsNowhereAndAnUnknownOneNeither() {
        UUID physician = UUID.randomUUID();
        Response made = made("physician", physician, OWN);
        String path = path(made);
        String feed = "/v1/calendar-feeds/" + made.path("id");
        asked(path).then().statusCode(200);
        as("physician", UUID.randomUUID()).get(feed).then().statusCode(404);
        as("coordinator", UUID.randomUUID()).get(feed).then().statusCode(404);
        as("administrator", UUID.randomUUID()).get(feed).then().statusCode(200).body("address", nullValue());
        as("physician", physician).get("/v1/calendar-feeds").then().body("id", hasItem(made.<String>path("id")));
        as("physician", UUID.randomUUID())
                .header("If-Match", made.header("ETag"))
                .post(feed + "/revocation")
                .then()
                .statusCode(404);
        as("physician", physician)
                .header("If-Match", made.header("ETag"))
                .post(feed + "/revocation")
                .then()
                .statusCode(200);
        String revoked = asked(path)
                .then()
                .statusCode(404)
                .body("type", endsWith("/not-found"))
                .extract()
                .asString();
        String unknown = asked("/v1/calendars/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(revoked).isEqualTo(unknown);
        as("physician", physician).get("/v1/calendar-feeds").then().body("$", equalTo(List.of()));
    }

    @Test
    void onlyThoseWithSessionsOfTheirOwnHaveACalendarOfTheirOwn() {
        as("coordinator", UUID.randomUUID())
                .body(OWN)
                .post("/v1/calendar-feeds")
                .then()
                .statusCode(403);
        as("therapist", UUID.randomUUID())
                .body("{\"of\":\"SITE\",\"siteId\":\"%s\"}".formatted(Clinic.site()))
                .post("/v1/calendar-feeds")
                .then()
                .statusCode(403);
        as("physician", UUID.randomUUID())
                .body("{\"of\":\"MYSELF\",\"siteId\":\"%s\"}".formatted(Clinic.site()))
                .post("/v1/calendar-feeds")
                .then()
                .statusCode(422);
    }

    @Test
    void aRepeatOfTheRequestDoesNotTellTheAddressAgain() {
        RequestSpecification request = as("physician", UUID.randomUUID()).body(OWN);
        Response first = request.post("/v1/calendar-feeds");
        first.then().statusCode(201).body("address", notNullValue());
        request.post("/v1/calendar-feeds")
                .then()
                .statusCode(201)
                .body("id", equalTo(first.<String>path("id")))
                .body("address", nullValue());
    }

    /** Neither the service's tables nor its log hold what makes an address secret. */
    @Test
    void theSecretIsKeptNowhere() {
        Spoken log = new Spoken();
        Logger.getLogger("").addHandler(log);
        try {
            Response made = made("physician", UUID.randomUUID(), OWN);
            String path = path(made);
            asked(path).then().statusCode(200);
            asked(path.replace(".ics", "x.ics")).then().statusCode(404);
            String secret = path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
            assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
            assertThat(tablesWith(made.<String>path("id"))).contains("calendar_feed", "idempotent_answer");
            assertThat(tablesWith(secret)).isEmpty();
            assertThat(log.said).noneMatch(line -> line.contains(secret));
        } finally {
            Logger.getLogger("").removeHandler(log);
        }
        assertThat(ConfigProvider.getConfig()
                        .getOptionalValue("quarkus.http.access-log.enabled", Boolean.class)
                        .orElse(false))
                .isFalse();
    }

    /** The tables that have a text in a row, as it is or in bytes. */
    private static List<String> tablesWith(String text) {
        EntityManager entities = Arc.container().instance(EntityManager.class).get();
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> tables = entities.createNativeQuery(
                            "select table_name::text from information_schema.tables where table_schema = 'public'")
                    .getResultList();
            return tables.stream()
                    .map(String::valueOf)
                    .filter(table -> (Boolean) entities.createNativeQuery("select exists (select 1 from " + table
                                    + " t where t::text like '%' || :text || '%'"
                                    + " or t::text like '%' || encode(convert_to(:text, 'UTF8'), 'hex') || '%')")
                            .setParameter("text", text)
                            .getSingleResult())
                    .toList();
        });
    }

    /** What is written to the log. */
    private static final class Spoken extends Handler {

        final List<String> said = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            said.add(line.getMessage() + Arrays.toString(line.getParameters()) + line.getThrown());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
