package clinic.remit.scheduling.api;

import static clinic.remit.events.outcomes.RecommendationKind.REVIEW;
import static clinic.remit.events.outcomes.RecommendationKind.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import clinic.remit.events.patients.ConsentWithdrawn;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site's day: every session with what comes next, who is there, and what waits for somebody; on paper too. */
@QuarkusTest
@WithStack
class DayBoardTest {

    private static String path(UUID site) {
        return "/v1/sites/" + site + "/day-board";
    }

    private static ValidatableResponse board(Visit visit) {
        return Clinic.as("nurse")
                .get(path(visit.site) + "?date=" + day(visit))
                .then()
                .statusCode(200);
    }

    /** The local day of the session at its site. */
    private static LocalDate day(Visit visit) {
        String zone = Clinic.as("nurse").get("/v1/sites/" + visit.site).path("timeZone");
        return LocalDate.ofInstant(start(visit), ZoneId.of(zone));
    }

    private static Instant start(Visit visit) {
        return Instant.parse(visit.view().extract().<String>path("startsAt"));
    }

    private static String of(Visit visit, String field) {
        return "rooms.sessions.flatten().find { it.id == '" + visit.session + "' }." + field;
    }

    private static void pass(int minutes) {
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void aDayWithASessionInEachState() {
        Visit observed = Visit.dosed();
        UUID other = Visit.booked().session;
        Visit booked = observed.besideIt();
        Visit checkedIn = observed.besideIt().checkIn();
        Visit cleared = observed.besideIt().checkIn();
        Visit closed = observed.besideIt().checkIn();
        Visit aborted = observed.besideIt().checkIn();
        Visit cancelled = observed.besideIt();
        Visit missed = observed.besideIt();
        Visit held = observed.besideIt();
        aborted.asNurse("/abort", "{\"reasonCode\":\"UNWELL\"}").then().statusCode(200);
        cancelled
                .asNurse("/cancellation", "{\"reasonCode\":\"PATIENT_ASKED\"}")
                .then()
                .statusCode(200);
        Clinic.post("nurse", "/v1/courses/" + held.course + "/holds", "{\"reasonCode\":\"PATIENT_ASKED\"}")
                .then()
                .statusCode(201);
        pass(11);
        closed.clear();
        closed.asPhysician("/administration", closed.dose()).then().statusCode(200);
        closed.asPhysician("/closing", "{\"disposition\":\"TRANSFERRED\"}")
                .then()
                .statusCode(200);
        observed.observe(128, 98).then().statusCode(201);
        pass(11);
        Visit administered = observed.besideIt().checkIn();
        administered.clear();
        administered.asPhysician("/administration", administered.dose()).then().statusCode(200);
        cleared.clear();

        Instant dose = Instant.parse(observed.view().extract().<String>path("injectedAt"));
        board(observed)
                .contentType("application/json")
                .header("Cache-Control", equalTo("no-store"))
                .body("site.id", equalTo(observed.site.toString()))
                .body("equipmentChecked", equalTo(true))
                .body("open", hasSize(1))
                .body("rooms.sessions.flatten().id", hasSize(10))
                .body("rooms.sessions.flatten().id", not(hasItem(other.toString())))
                .body(of(booked, "next.what"), equalTo("CHECK_IN"))
                .body(of(booked, "next.dueAt"), equalTo(start(booked).toString()))
                .body(
                        of(booked, "next.from"),
                        equalTo(start(booked).minus(Duration.ofHours(4)).toString()))
                .body(of(booked, "planned.mgPerKg"), equalTo(0.5f))
                .body(of(booked, "planned.why"), equalTo("FIRST_DOSE"))
                .body(of(booked, "needsEscort"), equalTo(true))
                .body(of(booked, "vitals"), empty())
                .body(of(checkedIn, "next.what"), equalTo("CLEAR"))
                .body(of(checkedIn, "next.missing"), contains("SCORE", "PRE_DOSE_CHECKS"))
                .body(of(cleared, "next.what"), equalTo("INJECT"))
                .body(of(cleared, "next.missing"), contains("PHYSICIAN")) // who injected less than ten minutes ago
                .body(of(cleared, "cleared.volumes[0].volumeMl"), equalTo(0.82f))
                .body(of(cleared, "needsEscort"), equalTo(false))
                .body(of(cleared, "planned"), nullValue())
                .body(of(administered, "state"), equalTo("ADMINISTERED"))
                .body(of(administered, "next.what"), equalTo("TAKE_VITALS"))
                .body(of(administered, "next.overdue"), equalTo(false))
                .body(of(administered, "given.ordinal"), equalTo(1))
                .body(of(administered, "given.mg"), equalTo(41.0f))
                .body(of(observed, "state"), equalTo("OBSERVING"))
                .body(of(observed, "next.what"), equalTo("TAKE_VITALS"))
                .body(
                        of(observed, "next.dueAt"),
                        equalTo(dose.plus(Duration.ofMinutes(20)).toString()))
                .body(of(observed, "next.overdue"), equalTo(false))
                .body(
                        of(observed, "earliestDischargeAt"),
                        equalTo(dose.plus(Duration.ofMinutes(120)).toString()))
                .body(of(observed, "vitals.find { it.afterMinutes == 10 }.status"), equalTo("TAKEN"))
                .body(of(observed, "supervisedBy"), equalTo(observed.physician.toString()))
                .body(of(held, "next.what"), equalTo("END_HOLD"))
                .body(of(held, "holdCauses"), contains("MANUAL"))
                .body(of(closed, "next"), nullValue())
                .body(of(closed, "disposition"), equalTo("TRANSFERRED"))
                .body(of(aborted, "next"), nullValue())
                .body(of(aborted, "cancelReason"), equalTo("UNWELL"))
                .body(of(cancelled, "state"), equalTo("CANCELLED"))
                .body(of(cancelled, "next"), nullValue())
                .body("physicians", hasSize(1))
                .body("physicians[0].name", equalTo("Dr. Reyes"))
                .body("physicians[0].present", equalTo(true))
                .body("physicians[0].shifts", hasSize(1))
                .body("physicians[0].stays", hasSize(1))
                .body("physicians[0].underObservation", equalTo(2))
                .body("physicians[0].mostUnderObservation", equalTo(4))
                .body("physicians[0].sessionIds", hasSize(8))
                .body("overdueVitals", empty())
                .body("awaited.cause", contains("MANUAL"))
                .body("awaited[0].sessionIds", contains(held.session.toString()))
                .body("awaited[0].ends", equalTo("CLEARING"))
                .body("awaited[0].roles", contains("physician"));

        pass(10);
        board(observed).body(of(cleared, "next.missing"), empty());

        Clinic.moveTo(start(held).plusSeconds(60));
        missed.asNurse("/no-show", "{}").then().statusCode(200);
        board(observed)
                .body(of(missed, "state"), equalTo("NO_SHOW"))
                .body(of(missed, "next"), nullValue())
                .body(of(booked, "next.overdue"), equalTo(true))
                .body(of(observed, "next.overdue"), equalTo(true))
                .body(
                        "overdueVitals.sessionId",
                        containsInAnyOrder(observed.session.toString(), administered.session.toString()))
                .body(
                        "overdueVitals[0].since",
                        equalTo(dose.plus(Duration.ofMinutes(20)).toString()))
                .body(of(held, "state"), equalTo("CANCELLED"))
                .body(of(held, "cancelReason"), equalTo("HELD_LAPSED"));
    }

    @Test
    void whatWaitsForAPhysician() {
        Visit visit = Visit.dosed();
        Visit next = visit.besideIt();
        Visit reviewed = visit.besideIt();
        UUID stop = Recommended.tell(next.patient, next.course, STOP, 1);
        UUID review = Recommended.tell(reviewed.patient, reviewed.course, REVIEW, 3);
        Clinic.tell(new ConsentWithdrawn(visit.patient, UUID.randomUUID(), Clinic.now(), Clinic.now()));
        Clinic.awaitHolds(next.course, "RECOMMENDATION");
        Clinic.awaitHolds(visit.course, "CONSENT");
        Clinic.settled();
        UUID handOver = visit.handOver();
        String stopped = "awaited.find { it.courseId == '" + next.course + "' }.";
        String toReview = "awaited.find { it.courseId == '" + reviewed.course + "' }.";
        board(visit)
                .body("awaited", hasSize(3))
                .body(stopped + "cause", equalTo("RECOMMENDATION"))
                .body(stopped + "recommendation.id", equalTo(stop.toString()))
                .body(stopped + "recommendation.version", equalTo(1))
                .body(stopped + "recommendation.kind", equalTo("STOP"))
                .body(stopped + "ends", equalTo("DECISION"))
                .body(toReview + "holdId", nullValue())
                .body(toReview + "recommendation.id", equalTo(review.toString()))
                .body(of(reviewed, "next.missing"), contains("REVIEW_DECISION"))
                .body("awaited.find { it.cause == 'CONSENT' }.roles", contains("physician", "nurse"))
                .body("warnings.sessionId", contains(visit.session.toString()))
                .body(of(visit, "openWarnings"), equalTo(1))
                .body(of(visit, "holdCauses"), contains("CONSENT"))
                .body("handOvers.id", contains(handOver.toString()))
                .body("handOvers[0].giverId", equalTo(visit.physician.toString()))
                .body("handOvers[0].receiver", equalTo("Dr. Okafor"))
                .body("physicians.name", contains("Dr. Okafor", "Dr. Reyes"))
                .body("physicians[0].shifts", empty());
        reviewed.decide(review, 3, "DECLINED").then().statusCode(201);
        board(visit).body("awaited", hasSize(2)).body(of(reviewed, "next.missing"), empty());
    }

    @Test
    void lateEntriesSupportSessionsAndClosedRooms() {
        Visit visit = Visit.enteredLate();
        Instant begins = visit.support.freeTime();
        visit.support.planned("PREPARATION", begins);
        UUID spare = visit.spareRoom();
        LocalDate today = day(visit);
        Clinic.post("administrator", "/v1/rooms/" + spare + "/closures", """
                {"firstDay":"%s","lastDay":"%s","reasonCode":"REPAIR"}""".formatted(today, today))
                .then()
                .statusCode(201);
        ValidatableResponse board = board(visit);
        String dayBegins = board.extract().path("dayBegins");
        String dayEnds = board.extract().path("dayEnds");
        board.body("lateEntries.sessionId", contains(visit.session.toString()))
                .body("lateEntries[0].discrepancies", greaterThan(0))
                .body(of(visit, "awaitsReview"), equalTo(true))
                .body("equipmentChecked", equalTo(false))
                .body("rooms.find { it.id == '" + spare + "' }.closed[0].from", equalTo(dayBegins))
                .body("rooms.find { it.id == '" + spare + "' }.closed[0].to", equalTo(dayEnds));
        String zone = board.extract().path("site.timeZone");
        LocalDate ofSupport = LocalDate.ofInstant(begins, ZoneId.of(zone));
        Clinic.as("nurse")
                .get(path(visit.site) + "?date=" + ofSupport)
                .then()
                .body("supportSessions.session.patientId", contains(visit.patient.toString()))
                .body("supportSessions[0].session.kind", equalTo("PREPARATION"))
                .body("supportSessions[0].session.note", nullValue());
        Clinic.as("nurse")
                .get(path(visit.site) + "?date=" + today.plusDays(1))
                .then()
                .statusCode(200)
                .body("rooms.sessions.flatten()", empty())
                .body("physicians.stays.flatten()", empty())
                .body("rooms.find { it.id == '" + spare + "' }.closed", empty());
        Clinic.post("administrator", "/v1/sites/" + visit.site + "/closures", """
                {"firstDay":"%s","lastDay":"%s","reasonCode":"HOLIDAY"}""".formatted(today, today))
                .then()
                .statusCode(201);
        board(visit).body("open", empty());
    }

    /** Whoever is in the house at midnight stays on the board. */
    @Test
    void aPatientOfYesterdayIsOnTodaysBoardUntilDischarged() {
        Visit visit = Visit.dosed();
        LocalDate today = day(visit);
        Clinic.moveTo(Clinic.now().plus(Duration.ofHours(24)));
        Clinic.as("nurse")
                .get(path(visit.site))
                .then()
                .statusCode(200)
                .body("date", equalTo(today.plusDays(1).toString()))
                .body(of(visit, "next.overdue"), equalTo(true))
                .body("overdueVitals.sessionId", contains(visit.session.toString()));
        visit.asPhysician("/closing", "{\"disposition\":\"TRANSFERRED\"}")
                .then()
                .statusCode(200);
        Clinic.as("nurse").get(path(visit.site)).then().body("rooms.sessions.flatten()", empty());
        board(visit).body(of(visit, "state"), equalTo("CLOSED"));
    }

    @Test
    void onPaper() {
        Visit visit = Visit.dosed();
        Visit next = visit.besideIt();
        Response printed = Clinic.as("nurse").accept("text/html").get(path(visit.site) + "?date=" + day(visit));
        printed.then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/html;charset=UTF-8"))
                .header("Cache-Control", equalTo("no-store"))
                .body("html.@lang", equalTo("en"))
                .body("html.head.title", startsWith("Day board, North"));
        assertThat(printed.asString())
                .contains(visit.patient.toString(), next.patient.toString())
                .contains("Dr. Reyes", "plan <strong>0.5&nbsp;mg/kg</strong>", "<strong>41 mg</strong>")
                .doesNotContain("A. Hale", "<script", "http://", "https://");
        List<String> concerned = Clinic.as("auditor")
                .queryParam("patientId", next.patient)
                .get("/v1/access-records")
                .then()
                .statusCode(200)
                .extract()
                .path("data.operation");
        assertThat(concerned).contains("GET /v1/sites/{id}/day-board");
    }

    /** What a site is called is text, never markup. */
    @Test
    void aNameIsEscaped() {
        Response defined = Clinic.post("administrator", "/v1/sites", """
                {"code":"%s","name":"<b>North & South</b>","timeZone":"America/New_York",
                 "openingHours":[{"day":"MONDAY","opens":"08:00","closes":"18:00"}]}""".formatted(UUID.randomUUID()));
        UUID site = UUID.fromString(defined.path("id"));
        String printed = Clinic.as("nurse")
                .accept("text/html")
                .get(path(site) + "?date=2026-12-02")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(printed)
                .contains("&lt;b&gt;North &amp; South&lt;/b&gt;", "Closed.", "No session on this day.", "(EST)")
                .doesNotContain("<b>North");
    }

    /** The clocks change at two in the morning: the day is as long as it is, and its times say which zone they are of. */
    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2027-03-14, 23, 'EST, from 03:00 on EDT', 08:00 EDT",
        "America/New_York, 2027-11-07, 25, 'EDT, from 01:00 on EST', 08:00 EST",
        "America/Los_Angeles, 2027-03-14, 23, 'PST, from 03:00 on PDT', 08:00 PDT",
        "America/Los_Angeles, 2027-11-07, 25, 'PDT, from 01:00 on PST', 08:00 PST"
    })
    void aDayOnWhichTheClocksChange(String zone, LocalDate day, int hours, String abbreviation, String opens) {
        Response defined = Clinic.post("administrator", "/v1/sites", """
                {"code":"%s","name":"Owl","timeZone":"%s",
                 "openingHours":[{"day":"SUNDAY","opens":"08:00","closes":"18:00"}]}""".formatted(UUID.randomUUID(), zone));
        String board = path(UUID.fromString(defined.path("id"))) + "?date=" + day;
        Response shown = Clinic.as("nurse").get(board);
        assertThat(Duration.between(Instant.parse(shown.path("dayBegins")), Instant.parse(shown.path("dayEnds"))))
                .isEqualTo(Duration.ofHours(hours));
        shown.then()
                .body(
                        "open[0].from",
                        equalTo(day.atTime(8, 0)
                                .atZone(ZoneId.of(zone))
                                .toInstant()
                                .toString()));
        assertThat(Clinic.as("nurse").accept("text/html").get(board).asString()).contains(abbreviation, opens);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "today", "2026-11-30T00:00:00Z", "0001-01-01"})
    void whatIsNoDateIsRefused(String date) {
        for (String accepted : List.of("application/json", "text/html")) {
            Clinic.as("nurse")
                    .accept(accepted)
                    .queryParam("date", date)
                    .get(path(Clinic.site()))
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors.field", hasItem("date"));
        }
    }

    @Test
    void aSiteThatIsNotKnownHasNone() {
        Clinic.as("nurse").get(path(UUID.randomUUID())).then().statusCode(404).body("type", endsWith("/not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "physician, 200",
        "nurse, 200",
        "coordinator, 200",
        "auditor, 200",
        "therapist, 403",
        "patient, 403",
        "integration, 403",
        "administrator, 403"
    })
    void whoMaySeeIt(String role, int status) {
        Clinic.as(role).get(path(Clinic.site())).then().statusCode(status);
        Clinic.as(role).accept("text/html").get(path(Clinic.site())).then().statusCode(status);
    }

    /** Others' statements may come between; so the least of several counts. */
    @Test
    void moreSessionsAskNoMoreOfTheDatabase() {
        Visit visit = Visit.dosed();
        visit.observe(124, 98).then().statusCode(201);
        LocalDate day = day(visit);
        Supplier<Response> asked = () -> Clinic.as("nurse").get(path(visit.site) + "?date=" + day);
        long one = leastStatements(asked);
        for (int i = 0; i < 6; i++) {
            visit.besideIt();
        }
        asked.get().then().body("rooms.sessions.flatten()", hasSize(7));
        assertThat(leastStatements(asked)).isEqualTo(one).isLessThan(40);
    }

    private static long leastStatements(Supplier<Response> asked) {
        Clinic.settled();
        Statistics statistics = Arc.container()
                .instance(EntityManagerFactory.class)
                .get()
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return LongStream.range(0, 12)
                    .map(i -> {
                        long before = statistics.getPrepareStatementCount();
                        asked.get().then().statusCode(200);
                        return statistics.getPrepareStatementCount() - before;
                    })
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }
}
