package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.WithStack;
import clinic.remit.scheduling.api.RearrangedDay.Booked;
import clinic.remit.scheduling.api.RearrangedDay.Plan;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A physician falls ill, a room closes: a plan is proposed, and applied as a whole or not at all. */
@QuarkusTest
@WithStack
class RearrangementTest {

    @Test
    void anIllnessIsMetByAPlanThatTheCoordinatorAccepts() {
        RearrangedDay day = new RearrangedDay(3, true);
        Booked early = day.book("09:00", 0, day.physician);
        Booked late = day.book("13:00", 1, day.physician);
        Booked other = day.book("13:00", 2, day.colleague);
        day.fallsIll(day.physician, 1);
        Plan plan = day.proposed(",\"reasonCode\":\"PHYSICIAN_ABSENT\"");
        plan.view()
                .body("figures.reassigned", equalTo(1))
                .body("figures.moved", equalTo(1))
                .body("figures.kept", equalTo(1))
                .body("figures.leastMoved", equalTo(1))
                .body("figures.provenLeast", equalTo(true))
                .body("figures.complete", equalTo(true))
                .body("requestedBy", notNullValue())
                .body("sessions", hasSize(3));
        assertThat(plan.of(early, "outcome")).isEqualTo("REASSIGNED");
        assertThat(plan.of(early, "whyNot")).isEqualTo("PHYSICIAN_ABSENT");
        assertThat(plan.of(late, "outcome")).isEqualTo("MOVED");
        assertThat(Instant.parse(plan.of(late, "becomes.startsAt"))).isIn(day.at("12:45"), day.at("13:15"));
        assertThat(plan.of(other, "outcome")).isEqualTo("KEPT");
        early.view().body("physicianId", equalTo(day.physician.toString()));
        plan.accept().then().statusCode(200).body("state", equalTo("ACCEPTED")).body("decidedBy", notNullValue());
        early.view().body("physicianId", equalTo(day.colleague.toString()));
        late.view()
                .body("physicianId", equalTo(day.colleague.toString()))
                .body("startsAt", equalTo(plan.of(late, "becomes.startsAt")));
        assertThat(Clinic.told(late.patient(), "SessionRescheduled", 1))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.data().get("physicianId").asText()).isEqualTo(day.colleague.toString());
                    assertThat(told.data().get("startsAt").asText()).isEqualTo(plan.of(late, "becomes.startsAt"));
                });
        assertThat(Clinic.told(early.patient(), "SessionRescheduled", 1)).hasSize(1);
        Clinic.settled();
        assertThat(Clinic.told(other.patient(), "SessionRescheduled", 0)).isEmpty();
        Clinic.as("auditor")
                .queryParam("date", day.day.toString())
                .get("/v1/sites/" + day.site + "/rearrangements")
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].state", equalTo("ACCEPTED"))
                .body("[0].figures.moved", equalTo(1));
    }

    /** Two sessions that exchange their rooms, each of which the other holds until then. */
    @Test
    void roomsAreExchanged() {
        RearrangedDay day = new RearrangedDay(2, false);
        Booked later = day.book("09:00", 0, day.physician);
        Booked earlier = day.book("08:00", 1, day.physician);
        Plan plan = day.proposed(closed(day, 0, "11:00", "11:30"));
        plan.view().body("figures.reassigned", equalTo(2)).body("figures.moved", equalTo(0));
        assertThat(plan.of(later, "whyNot")).isEqualTo("ROOM_CLOSED");
        assertThat(plan.of(earlier, "whyNot")).isNull();
        plan.accept().then().statusCode(200);
        later.view().body("roomId", equalTo(day.rooms.get(1).toString()));
        earlier.view().body("roomId", equalTo(day.rooms.get(0).toString()));
    }

    private static String closed(RearrangedDay day, int room, String from, String until) {
        return ",\"roomsClosed\":[{\"roomId\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}]"
                .formatted(day.rooms.get(room), day.at(from), day.at(until));
    }

    private static String absent(RearrangedDay day, String from, String until) {
        return ",\"physiciansAbsent\":[{\"physicianId\":\"%s\",\"from\":\"%s\",\"until\":\"%s\"}]"
                .formatted(day.physician, day.at(from), day.at(until));
    }

    @Test
    void whatIsOnlySupposedChangesNothingAndMayBeDiscarded() {
        RearrangedDay day = new RearrangedDay(1, false);
        Booked session = day.book("09:00", 0, day.physician);
        Plan plan = day.proposed(absent(day, "09:00", "10:00"));
        assertThat(Instant.parse(plan.of(session, "becomes.startsAt"))).isEqualTo(day.at("10:00"));
        plan.view().body("physiciansAbsent", hasSize(1)).body("sessions[0].outcome", equalTo("MOVED"));
        Plan another = day.proposed(absent(day, "09:00", "09:30"));
        assertThat(Instant.parse(another.of(session, "becomes.startsAt"))).isEqualTo(day.at("09:30"));
        plan.discard().then().statusCode(200).body("state", equalTo("DISCARDED"));
        plan.discard().then().statusCode(409).body("type", endsWith("/wrong-state"));
        plan.accept().then().statusCode(409).body("type", endsWith("/wrong-state"));
        assertThat(Instant.parse(session.view().extract().path("startsAt"))).isEqualTo(day.at("09:00"));
        another.accept().then().statusCode(200);
        assertThat(Instant.parse(session.view().extract().path("startsAt"))).isEqualTo(day.at("09:30"));
    }

    @Test
    void aSessionThatTheDayCannotHoldGoesToADayAfter() {
        RearrangedDay day = new RearrangedDay(1, false);
        Booked session = day.book("09:00", 0, day.physician);
        day.fallsIll(day.physician, 1);
        Plan plan = day.proposed("");
        assertThat(plan.of(session, "outcome")).isEqualTo("MOVED");
        assertThat(Instant.parse(plan.of(session, "becomes.startsAt")))
                .isEqualTo(day.day.plusDays(1).atStartOfDay(day.zone).toInstant());
    }

    @Test
    void aSessionForWhichThereIsNoPlaceIsNamedAndNeverLost() {
        RearrangedDay day = new RearrangedDay(1, false);
        Booked session = day.book("09:00", 0, day.physician);
        day.fallsIll(day.physician, 20);
        Plan plan = day.proposed("");
        plan.view()
                .body("figures.complete", equalTo(false))
                .body("figures.unplaced", equalTo(1))
                .body("sessions[0].outcome", equalTo("UNPLACED"))
                .body("sessions[0].whyNot", equalTo("PHYSICIAN_ABSENT"))
                .body("sessions[0].unplacedBecause", equalTo("NO_PLACE_FREE"));
        plan.accept()
                .then()
                .statusCode(409)
                .body("type", endsWith("/plan-incomplete"))
                .body("unplaced", equalTo(List.of(session.id().toString())));
        plan.accept(session.id(), UUID.randomUUID()).then().statusCode(409);
        plan.view().body("state", equalTo("PROPOSED"));
        plan.accept(session.id())
                .then()
                .statusCode(200)
                .body("leftUnplaced", equalTo(List.of(session.id().toString())));
        session.view().body("state", equalTo("BOOKED"));
    }

    @Test
    void aHeldSessionStaysAndIsNamedIfItCannot() {
        RearrangedDay day = new RearrangedDay(2, true);
        Booked session = day.book("09:00", 0, day.physician);
        Clinic.post("nurse", "/v1/courses/" + session.course() + "/holds", "{\"reasonCode\":\"PATIENT_ASKED\"}")
                .then()
                .statusCode(201);
        day.proposed("").view().body("sessions[0].outcome", equalTo("KEPT"));
        day.fallsIll(day.physician, 1);
        day.proposed("")
                .view()
                .body("sessions[0].outcome", equalTo("UNPLACED"))
                .body("sessions[0].unplacedBecause", equalTo("HELD"))
                .body("figures.complete", equalTo(false));
    }

    @Test
    void aPatientWhoIsInTheHouseStays() {
        Visit visit = Visit.checkedIn();
        Instant start = Instant.parse(visit.view().extract().<String>path("startsAt"));
        String zone = Clinic.as("nurse").get("/v1/sites/" + visit.site).path("timeZone");
        Response asked = Clinic.post("physician", "/v1/sites/" + visit.site + "/rearrangements", """
                {"date":"%s"}""".formatted(
                        start.atZone(ZoneId.of(zone)).toLocalDate()));
        asked.then().statusCode(201);
        Plan.awaited(UUID.fromString(asked.path("id")))
                .view()
                .body("sessions.sessionId", hasItem(visit.session.toString()))
                .body("sessions[0].outcome", equalTo("IN_THE_HOUSE"));
    }

    @Test
    void aPlanWhoseSessionsHaveChangedIsNotApplied() {
        RearrangedDay day = new RearrangedDay(2, true);
        Booked stays = day.book("09:00", 0, day.physician);
        Booked goes = day.book("13:00", 1, day.physician);
        day.fallsIll(day.physician, 1);
        Plan plan = day.proposed("");
        goes.cancel().then().statusCode(200);
        plan.accept()
                .then()
                .statusCode(409)
                .body("type", endsWith("/plan-changed"))
                .body("changed.sessionId", equalTo(List.of(goes.id().toString())))
                .body("changed.reason", equalTo(List.of("session-changed")));
        stays.view().body("physicianId", equalTo(day.physician.toString()));
        plan.view().body("state", equalTo("PROPOSED"));
        assertThat(Clinic.told(stays.patient(), "SessionRescheduled", 0)).isEmpty();
        day.proposed("").accept().then().statusCode(200);
        stays.view().body("physicianId", equalTo(day.colleague.toString()));
    }

    @Test
    void aPlanWhosePlaceIsTakenIsNotApplied() {
        RearrangedDay day = new RearrangedDay(2, true);
        Booked session = day.book("09:00", 0, day.physician);
        day.fallsIll(day.physician, 1);
        Plan plan = day.proposed("");
        UUID course = day.course(Clinic.eligiblePatient());
        Clinic.post(
                        "nurse",
                        "/v1/sessions",
                        RearrangedDay.booking(course, day.at("09:00"), day.rooms.get(1), day.colleague))
                .then()
                .statusCode(201);
        plan.accept()
                .then()
                .statusCode(409)
                .body("changed.sessionId", equalTo(List.of(session.id().toString())))
                .body("changed.reason", equalTo(List.of("slot-taken")));
        session.view().body("physicianId", equalTo(day.physician.toString()));
    }

    /** A patient who arrives for a session that stays does not undo the plan; that session moved elsewhere does. */
    @Test
    void aSessionThatWasToStayMustStillBeThere() {
        RearrangedDay day = new RearrangedDay(2, true);
        Booked stays = day.book("09:00", 1, day.colleague);
        day.book("13:00", 0, day.physician);
        day.fallsIll(day.physician, 1);
        Plan plan = day.proposed("");
        Clinic.post(
                        "nurse",
                        stays.path() + "/rescheduling",
                        stays.etag(),
                        RearrangedDay.booking(stays.course(), day.at("09:15"), day.rooms.get(1), day.colleague)
                                .replaceFirst("\"courseId\":\"[^\"]*\",", ""))
                .then()
                .statusCode(200);
        plan.accept()
                .then()
                .statusCode(409)
                .body("changed.sessionId", equalTo(List.of(stays.id().toString())));
        RearrangedDay another = new RearrangedDay(2, true);
        Booked comes = another.book("00:00", 1, another.colleague);
        Booked moves = another.book("13:00", 0, another.physician);
        another.fallsIll(another.physician, 1);
        Clinic.moveTo(another.at("00:00").minus(Duration.ofHours(2)));
        Plan then = another.proposed("");
        Clinic.post("nurse", comes.path() + "/check-in", comes.etag(), "{}")
                .then()
                .statusCode(200);
        then.accept().then().statusCode(200);
        moves.view().body("physicianId", equalTo(another.colleague.toString()));
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01, date", "+999999999-12-31, date", "-999999999-01-01, date"})
    void aDayThatCannotBePlannedIsRefused(String date, String field) {
        RearrangedDay day = new RearrangedDay(1, false);
        Clinic.post("coordinator", "/v1/sites/" + day.site + "/rearrangements", "{\"date\":\"" + date + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo(field));
        day.ask(absent(day, "09:00", "10:00")
                        .replace(day.physician.toString(), UUID.randomUUID().toString()))
                .then()
                .statusCode(404);
        day.ask(absent(day, "10:00", "09:00"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("physiciansAbsent"));
        RearrangedDay elsewhere = new RearrangedDay(1, false);
        day.ask(closed(elsewhere, 0, "09:00", "10:00"))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("roomsClosed"));
        Clinic.as("nurse")
                .queryParam("date", "soon")
                .get("/v1/sites/" + day.site + "/rearrangements")
                .then()
                .statusCode(400);
    }

    /** As if the process had ended while a plan was looked for. */
    @Test
    void aPlanThatWasLostFailsAndNoOtherIsLookedForMeanwhile() {
        RearrangedDay day = new RearrangedDay(1, false);
        UUID lost = UUID.randomUUID();
        Instant solveBy = Clinic.now().plus(Duration.ofMinutes(5));
        QuarkusTransaction.requiringNew().run(() -> Arc.container()
                .instance(EntityManager.class)
                .get()
                .createNativeQuery("""
                        insert into rearrangement (id, version, site_id, day, reason_code, assumed, state, requested_by,
                                                   requested_at, solve_by, policy_version)
                        values (:id, 0, :site, :day, 'OTHER', '{"absent":[],"closed":[]}', 'SOLVING', :id, :solveBy, :solveBy, '1')""")
                .setParameter("id", lost)
                .setParameter("site", day.site)
                .setParameter("day", day.day)
                .setParameter("solveBy", solveBy)
                .executeUpdate());
        day.ask("")
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-solving"))
                .header("Retry-After", "10");
        Clinic.moveTo(solveBy);
        new Plan(lost)
                .view()
                .body("state", equalTo("FAILED"))
                .body("failure", equalTo("LOST"))
                .body("figures", nullValue());
        day.proposed("");
    }

    @RepeatedTest(2)
    void ofTwoWhoAcceptAtOnceOneDoes() throws Exception {
        RearrangedDay day = new RearrangedDay(2, true);
        Booked session = day.book("09:00", 0, day.physician);
        day.fallsIll(day.physician, 1);
        Plan plan = day.proposed("");
        Plan another = day.proposed("");
        String etag = plan.read().header("ETag");
        List<Response> answers =
                RacesTest.atOnce(List.of(() -> plan.accept(etag), () -> plan.accept(etag), another::accept));
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
        assertThat(answers).extracting(Response::statusCode).isSubsetOf(200, 409, 412);
        assertThat(Clinic.told(session.patient(), "SessionRescheduled", 1)).hasSize(1);
    }

    @RepeatedTest(2)
    void aBookingOrAPlanGetsThePlace() throws Exception {
        RearrangedDay day = new RearrangedDay(2, true);
        Booked session = day.book("09:00", 0, day.physician);
        day.fallsIll(day.physician, 1);
        Plan plan = day.proposed("");
        String booking = RearrangedDay.booking(
                day.course(Clinic.eligiblePatient()), day.at("09:00"), day.rooms.get(1), day.colleague);
        List<Response> answers =
                RacesTest.atOnce(List.of(plan::accept, () -> Clinic.post("nurse", "/v1/sessions", booking)));
        if (answers.get(0).statusCode() == 200) {
            answers.get(1).then().statusCode(409).body("type", endsWith("/slot-taken"));
            session.view().body("physicianId", equalTo(day.colleague.toString()));
        } else {
            answers.get(0).then().statusCode(409).body("type", endsWith("/plan-changed"));
            answers.get(1).then().statusCode(201);
            session.view().body("physicianId", equalTo(day.physician.toString()));
        }
    }

    @RepeatedTest(2)
    void aCancellationComesBeforeThePlanOrAfterIt() throws Exception {
        RearrangedDay day = new RearrangedDay(2, true);
        Booked goes = day.book("09:00", 0, day.physician);
        Booked moves = day.book("13:00", 1, day.physician);
        day.fallsIll(day.physician, 1);
        Plan plan = day.proposed("");
        List<Response> answers = RacesTest.atOnce(List.of(plan::accept, goes::cancel));
        boolean accepted = answers.get(0).statusCode() == 200;
        answers.get(0).then().statusCode(accepted ? 200 : 409);
        answers.get(1).then().statusCode(accepted ? 412 : 200);
        goes.view().body("state", equalTo(accepted ? "BOOKED" : "CANCELLED"));
        moves.view().body("physicianId", equalTo((accepted ? day.colleague : day.physician).toString()));
    }
}
