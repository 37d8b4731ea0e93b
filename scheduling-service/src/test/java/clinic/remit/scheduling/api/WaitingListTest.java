package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.events.patients.PatientStatus;
import clinic.remit.events.patients.PatientStatusChanged;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A course is put on the list once, with wishes that can be met, and leaves it by itself when it need not wait any more. */
@QuarkusTest
@WithStack
class WaitingListTest {

    private static Response entry(UUID id) {
        return Clinic.as("nurse").get("/v1/waiting-entries/" + id);
    }

    private static Response wish(UUID entry, String wishes) {
        return Clinic.post(
                "nurse",
                "/v1/waiting-entries/" + entry + "/wishes",
                entry(entry).header("ETag"),
                wishes);
    }

    @Test
    void whoIsPutOnTheListIsToldWhatIsFreeAlready() {
        Ward ward = new Ward();
        Ward.Waiter waiter = ward.course();
        Ward.looked();
        Response joined = Ward.joins(
                waiter.course(),
                "{\"wishes\":{\"lastDay\":\"%s\",\"startsFrom\":\"10:00\",\"startsUntil\":\"11:00\"}}"
                        .formatted(Visit.inDays(10)));
        joined.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/waiting-entries/" + joined.path("id")))
                .body("siteId", equalTo(ward.site.toString()))
                .body("endedAt", nullValue())
                .body("freeNow.size()", equalTo(5));
        Clinic.as("nurse")
                .get("/v1/sites/" + ward.site + "/waiting-list")
                .then()
                .body("[0].place", equalTo(1))
                .body("[0].booked", equalTo(false))
                .body("[0].doseDueSince", equalTo(Clinic.course(waiter.course()).path("startedAt")))
                .body("[0].entry.wishes.startsFrom", equalTo("10:00:00"));
        UUID entry = UUID.fromString(joined.path("id"));
        wish(entry, "{\"lastDay\":\"%s\"}".formatted(Visit.inDays(20)))
                .then()
                .statusCode(200)
                .body("wishes.startsFrom", nullValue())
                .body("freeNow", not(empty()));
        assertThat(waiter.hasNoOffer()).isTrue();
    }

    @Test
    void aCourseIsOnTheListOnce() {
        Ward.Waiter waiter = new Ward().course();
        UUID entry = Ward.waits(waiter.course(), Ward.anything());
        Ward.joins(waiter.course(), Ward.anything())
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-waiting"))
                .body("entryId", equalTo(entry.toString()));
        Clinic.post(
                        "nurse",
                        "/v1/waiting-entries/" + entry + "/withdrawal",
                        entry(entry).header("ETag"),
                        "{\"reasonCode\":\"PATIENT_ASKED\"}")
                .then()
                .statusCode(200)
                .body("endReason", equalTo("WITHDRAWN"))
                .body("reasonCode", equalTo("PATIENT_ASKED"));
        wish(entry, "{\"lastDay\":\"%s\"}".formatted(Visit.inDays(20)))
                .then()
                .statusCode(409)
                .body("type", endsWith("/waiting-ended"));
        Ward.waits(waiter.course(), Ward.anything());
        Clinic.as("nurse")
                .get("/v1/courses/" + waiter.course() + "/waiting-entries")
                .then()
                .body("endReason", equalTo(java.util.Arrays.asList(null, "WITHDRAWN")));
    }

    @Test
    void wishesThatCannotBeMetAndSessionsThatCannotMoveAreRefused() {
        Ward ward = new Ward();
        Ward.Waiter waiter = ward.course();
        String last = Visit.inDays(20).toString();
        String[] impossible = {
            "\"firstDay\":\"%s\"".formatted(Visit.inDays(21)), "\"startsFrom\":\"12:00\",\"startsUntil\":\"11:00\""
        };
        for (String wish : impossible) {
            Ward.joins(waiter.course(), "{\"wishes\":{\"lastDay\":\"%s\",%s}}".formatted(last, wish))
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("/implausible"));
        }
        Ward.joins(waiter.course(), "{\"wishes\":{\"lastDay\":\"%s\"}}".formatted(Visit.inDays(400)))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("wishes.lastDay"));
        Ward.Session anothers = ward.taken(72);
        Ward.joins(waiter.course(), Ward.earlier(anothers.id()))
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("sessionId"));
        Ward.Session own = ward.books(waiter.course(), 96);
        own.givenUp();
        Ward.joins(waiter.course(), Ward.earlier(own.id()))
                .then()
                .statusCode(409)
                .body("type", endsWith("/session-not-booked"));
    }

    @Test
    void whoMayHaveNoMoreDoesNotWait() {
        Ward ward = new Ward();
        Ward.Waiter waiter = ward.course();
        Clinic.post(
                        "physician",
                        "/v1/courses/" + waiter.course() + "/amendments",
                        Clinic.course(waiter.course()).header("ETag"),
                        "{\"maximumInjections\":1,\"reasonCode\":\"FEWER\"}")
                .then()
                .statusCode(201);
        Ward.Session last = ward.books(waiter.course(), 96);
        Ward.joins(waiter.course(), Ward.anything()).then().statusCode(409).body("type", endsWith("/maximum-booked"));
        Ward.joins(waiter.course(), Ward.earlier(last.id())).then().statusCode(201);
        Clinic.post(
                        "physician",
                        "/v1/courses/" + waiter.course() + "/discontinuation",
                        Clinic.course(waiter.course()).header("ETag"),
                        "{\"reasonCode\":\"MOVED_AWAY\"}")
                .then()
                .statusCode(200);
        assertThat(Ward.endReason(waiter.course())).isEqualTo("COURSE_ENDED");
        Ward.joins(waiter.course(), Ward.anything()).then().statusCode(409).body("type", endsWith("/course-ended"));
    }

    @Test
    void aSessionBookedOtherwiseEndsTheWaitingAndItsOffer() {
        Ward ward = new Ward();
        Ward.Session taken = ward.taken(72);
        Ward.Waiter first = ward.waiting();
        Ward.Waiter second = ward.waiting();
        taken.givenUp();
        ward.books(first.course(), 240);
        assertThat(Ward.endReason(first.course())).isEqualTo("BOOKED_OTHERWISE");
        assertThat(first.offerState()).isEqualTo("WITHDRAWN");
        Ward.looked();
        assertThat(second.offerState()).isEqualTo("OPEN");
    }

    @Test
    void theWaitingForAnEarlierPlaceEndsWithTheSessionOrWhenItIsMovedThere() {
        Ward ward = new Ward();
        Ward.Waiter mover = ward.course();
        Ward.Session session = ward.books(mover.course(), 120);
        Ward.waits(mover.course(), Ward.earlier(session.id()));
        move(session, 168);
        assertThat(Ward.endReason(mover.course())).isNull();
        move(session, 96);
        assertThat(Ward.endReason(mover.course())).isEqualTo("BOOKED_OTHERWISE");
        Ward.waits(mover.course(), Ward.earlier(session.id()));
        session.givenUp();
        assertThat(Ward.endReason(mover.course())).isEqualTo("SESSION_GONE");
    }

    @Test
    void theWaitingForAnEarlierPlaceEndsWhenTheSessionBegins() {
        Visit came = Visit.booked();
        Ward.waits(came.course, Ward.earlier(came.session));
        came.checkIn();
        assertThat(Ward.endReason(came.course)).isEqualTo("SESSION_GONE");
        Visit dosed = Visit.booked();
        Ward.waits(dosed.course, Ward.earlier(dosed.session));
        UUID vial = dosed.vial();
        dosed.late(vial, Clinic.now(), "").then().statusCode(200);
        assertThat(Ward.endReason(dosed.course)).isEqualTo("SESSION_GONE");
    }

    private static void move(Ward.Session session, int hoursFromNow) {
        String to = Clinic.now()
                .truncatedTo(java.time.temporal.ChronoUnit.HOURS)
                .plusSeconds(hoursFromNow * 3600L)
                .toString();
        Clinic.post(
                        "nurse",
                        "/v1/sessions/" + session.id() + "/rescheduling",
                        session.read().header("ETag"),
                        "{\"startsAt\":\"%s\",\"roomId\":\"%s\",\"physicianId\":\"%s\"}"
                                .formatted(to, session.roomId(), session.physicianId()))
                .then()
                .statusCode(200);
    }

    @Test
    void anOfferThatDoesNotSuitOtherWishesIsWithdrawn() {
        Ward ward = new Ward();
        Ward.Session taken = ward.taken(72);
        Ward.Waiter waiter = ward.course();
        UUID entry = Ward.waits(waiter.course(), Ward.anything());
        taken.givenUp();
        wish(entry, "{\"lastDay\":\"%s\"}".formatted(Visit.inDays(40))).then().statusCode(200);
        assertThat(waiter.offerState()).isEqualTo("OPEN");
        wish(entry, "{\"firstDay\":\"%s\",\"lastDay\":\"%s\"}".formatted(Visit.inDays(30), Visit.inDays(40)))
                .then()
                .statusCode(200);
        assertThat(waiter.offerState()).isEqualTo("WITHDRAWN");
        Ward.looked();
        assertThat(ward.openOffers()).isEmpty();
    }

    @Test
    void theWaitingEndsWithTheLastDayAndWithTheLifeOfThePatient() {
        Ward ward = new Ward();
        Ward.Waiter waiter = ward.course();
        UUID entry = Ward.waits(waiter.course(), "{\"wishes\":{\"lastDay\":\"%s\"}}".formatted(Visit.inDays(2)));
        Ward.Waiter dying = ward.waiting();
        Clinic.tell(new PatientStatusChanged(dying.patient(), PatientStatus.DECEASED, Clinic.now()));
        await().until(() -> "PATIENT_DECEASED".equals(Ward.endReason(dying.course())));
        Clinic.moveTo(Instant.parse(Visit.inDays(4) + "T00:00:00Z"));
        Ward.looked();
        entry(entry).then().body("endReason", equalTo("WISHES_OVER")).body("endedBy", nullValue());
        assertThat(ward.list()).isEmpty();
    }

    @Test
    void aPatientSeesTheOwnWaitingAndOffersAndLeavesTheAnswerToTheClinic() {
        Ward ward = new Ward();
        Ward.Session taken = ward.taken(72);
        Ward.Waiter own = ward.waiting();
        Ward.Waiter other = ward.waiting();
        taken.givenUp();
        String token = Tokens.patient(own.patient());
        for (String what : new String[] {"/waiting-entries", "/slot-offers"}) {
            read(token, "/v1/courses/" + own.course() + what)
                    .then()
                    .statusCode(200)
                    .body("size()", equalTo(1));
            read(token, "/v1/courses/" + other.course() + what).then().statusCode(404);
        }
        read(token, "/v1/slot-offers/" + own.offer()).then().statusCode(200);
        read(Tokens.patient(other.patient()), "/v1/slot-offers/" + own.offer())
                .then()
                .statusCode(404);
        read(token, "/v1/sites/" + ward.site + "/waiting-list").then().statusCode(403);
        RestAssured.given()
                .auth()
                .oauth2(token)
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{}")
                .post("/v1/slot-offers/" + own.offer() + "/acceptance")
                .then()
                .statusCode(403);
    }

    private static Response read(String token, String path) {
        return RestAssured.given().auth().oauth2(token).get(path);
    }
}
