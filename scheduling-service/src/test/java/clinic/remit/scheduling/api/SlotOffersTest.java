package clinic.remit.scheduling.api;

import static clinic.remit.events.outcomes.RecommendationKind.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A place that becomes free is offered in the order of the list, and to nobody who may not have it. */
@QuarkusTest
@WithStack
class SlotOffersTest {

    private static String outcome(UUID patient, int atLeast) {
        List<Message> ended = Clinic.told(patient, "SlotOfferEnded", atLeast);
        return ended.get(ended.size() - 1).data().get("outcome").asText();
    }

    @Test
    void theFirstOfTheListIsOfferedThePlaceAndTheNextWhenItIsDeclined() {
        Ward ward = new Ward();
        Ward.Session taken = ward.taken(72);
        Ward.Waiter first = ward.course();
        Ward.Waiter second = ward.course();
        Ward.waits(second.course(), Ward.anything()); // waits for longer, but began the course later
        Ward.waits(first.course(), Ward.anything());
        assertThat(ward.list())
                .containsExactly(first.course().toString(), second.course().toString());
        taken.givenUp();
        Ward.offer(first.offer())
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("startsAt", equalTo(taken.startsAt()))
                .body("endsAt", equalTo(taken.read().path("endsAt")))
                .body("roomId", equalTo(taken.roomId()))
                .body("physicianId", equalTo(taken.physicianId()))
                .body("movesSessionId", nullValue())
                .body("policyVersion", notNullValue());
        assertThat(second.hasNoOffer()).isTrue();
        assertThat(Clinic.told(first.patient(), "SlotOffered", 1))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.data().get("startsAt").asText()).isEqualTo(taken.startsAt());
                    assertThat(told.data().get("offerId").asText())
                            .isEqualTo(first.offer().toString());
                });
        Ward.decline(first.offer()).then().statusCode(200).body("state", equalTo("DECLINED"));
        Ward.looked();
        assertThat(outcome(first.patient(), 1)).isEqualTo("DECLINED");
        assertThat(ward.openOffers()).containsExactly(second.course().toString());
        String session = Ward.accept(second.offer())
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .extract()
                .path("sessionId");
        Clinic.as("nurse")
                .get("/v1/sessions/" + session)
                .then()
                .body("state", equalTo("BOOKED"))
                .body("courseId", equalTo(second.course().toString()))
                .body("startsAt", equalTo(taken.startsAt()));
        Ward.looked();
        assertThat(outcome(second.patient(), 1)).isEqualTo("ACCEPTED");
        assertThat(Clinic.told(second.patient(), "SessionBooked", 1)).hasSize(1);
        assertThat(Ward.endReason(second.course())).isEqualTo("OFFER_ACCEPTED");
        assertThat(ward.list()).containsExactly(first.course().toString());
        assertThat(first.offerState()).isEqualTo("DECLINED");
    }

    @Test
    void anOfferThatNobodyAnswersExpiresAndGoesToTheNext() {
        Ward ward = new Ward();
        Ward.Session taken = ward.taken(72);
        Ward.Waiter first = ward.waiting();
        Ward.Waiter second = ward.waiting();
        taken.givenUp();
        UUID offer = first.offer();
        Instant expiry = Instant.parse(Ward.offer(offer).path("expiresAt"));
        assertThat(expiry).isBeforeOrEqualTo(Clinic.now().plus(Duration.ofMinutes(120)));
        Clinic.moveTo(expiry.plusSeconds(1));
        Ward.looked();
        assertThat(first.offerState()).isEqualTo("EXPIRED");
        assertThat(outcome(first.patient(), 1)).isEqualTo("EXPIRED");
        assertThat(second.offerState()).isEqualTo("OPEN");
        Ward.accept(offer)
                .then()
                .statusCode(409)
                .body("type", endsWith("/offer-ended"))
                .body("state", equalTo("EXPIRED"))
                .body("nextSlots.size()", greaterThan(0));
        Ward.decline(offer).then().statusCode(409).body("type", endsWith("/offer-ended"));
        assertThat(Ward.endReason(first.course())).isNull();
    }

    @Test
    void whoMayNotHaveThePlaceOrDoesNotWishItIsPassedOver() {
        Ward ward = new Ward();
        Ward.Session taken = ward.taken(96);
        Ward.Waiter held = ward.waiting();
        String hold = Clinic.post("nurse", "/v1/courses/" + held.course() + "/holds", "{\"reasonCode\":\"TRAVEL\"}")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Ward.Waiter wishesOther = ward.course();
        String otherDay =
                taken.start().atOffset(ZoneOffset.UTC).getDayOfWeek().plus(3).toString();
        Ward.waits(
                wishesOther.course(),
                "{\"wishes\":{\"lastDay\":\"%s\",\"weekdays\":[\"%s\"]}}".formatted(Visit.inDays(60), otherDay));
        Ward.Waiter wishesPhysician = ward.course();
        UUID nobody = UUID.randomUUID();
        Clinic.post("administrator", "/v1/physicians", "{\"userId\":\"" + nobody + "\",\"name\":\"Dr. Ode\"}");
        Ward.waits(
                wishesPhysician.course(),
                "{\"wishes\":{\"lastDay\":\"%s\",\"physicianId\":\"%s\"}}".formatted(Visit.inDays(60), nobody));
        Ward.Waiter tooClose = ward.course();
        ward.books(tooClose.course(), 96 + 24);
        Ward.waits(tooClose.course(), Ward.anything());
        Ward.Waiter full = ward.course();
        String etag = Clinic.course(full.course()).header("ETag");
        Clinic.post("physician", "/v1/courses/" + full.course() + "/amendments", etag, """
                        {"maximumInjections":1,"reasonCode":"FEWER"}""")
                .then()
                .statusCode(201);
        Ward.waits(full.course(), Ward.anything());
        ward.books(full.course(), 300);
        assertThat(Ward.endReason(full.course())).isEqualTo("BOOKED_OTHERWISE");
        Ward.Waiter mayHaveIt = ward.waiting();
        taken.givenUp();
        assertThat(ward.openOffers()).containsExactly(mayHaveIt.course().toString());
        Ward.decline(mayHaveIt.offer()).then().statusCode(200);
        Ward.looked();
        assertThat(ward.openOffers()).isEmpty();
        Clinic.post("physician", "/v1/holds/" + hold + "/clearing", "{\"reasonCode\":\"BACK\"}")
                .then()
                .statusCode(200);
        Ward.looked();
        assertThat(ward.openOffers()).containsExactly(held.course().toString());
        Clinic.post("nurse", "/v1/courses/" + held.course() + "/holds", "{\"reasonCode\":\"TRAVEL\"}")
                .then()
                .statusCode(201);
        assertThat(held.offerState()).isEqualTo("WITHDRAWN");
    }

    @Test
    void anEarlierPlaceMovesTheSessionAndTheLaterOneIsOfferedOnward() {
        Ward ward = new Ward();
        Ward.Session taken = ward.taken(72);
        Ward.Waiter mover = ward.course();
        Ward.Session late = ward.books(mover.course(), 120);
        Ward.waits(mover.course(), Ward.earlier(late.id()));
        taken.givenUp();
        Ward.offer(mover.offer())
                .then()
                .body("movesSessionId", equalTo(late.id().toString()));
        Ward.Waiter next = ward.waiting();
        Ward.accept(mover.offer())
                .then()
                .statusCode(200)
                .body("sessionId", equalTo(late.id().toString()));
        late.read().then().body("startsAt", equalTo(taken.startsAt())).body("state", equalTo("BOOKED"));
        assertThat(Clinic.told(mover.patient(), "SessionRescheduled", 1)).hasSize(1);
        Ward.looked();
        Ward.offer(next.offer()).then().body("state", equalTo("OPEN")).body("startsAt", equalTo(late.startsAt()));
    }

    @Test
    void aLaterPlaceIsNotOfferedToOneWhoWishesAnEarlierOne() {
        Ward ward = new Ward();
        Ward.Waiter mover = ward.course();
        Ward.Session soon = ward.books(mover.course(), 72);
        Ward.Session taken = ward.taken(120);
        Ward.waits(mover.course(), Ward.earlier(soon.id()));
        taken.givenUp();
        assertThat(mover.hasNoOffer()).isTrue();
    }

    @Test
    void aBookingByHandGoesBeforeAnOfferWhichLapses() {
        Ward ward = new Ward();
        Ward.Session taken = ward.taken(72);
        Ward.Waiter waiter = ward.waiting();
        taken.givenUp();
        UUID offer = waiter.offer();
        Ward.books(ward.course().course(), taken.startsAt(), taken.roomId(), taken.physicianId());
        Ward.offer(offer).then().body("state", equalTo("LAPSED"));
        assertThat(outcome(waiter.patient(), 1)).isEqualTo("LAPSED");
        Ward.accept(offer)
                .then()
                .statusCode(409)
                .body("type", endsWith("/offer-ended"))
                .body("state", equalTo("LAPSED"))
                .body("nextSlots.size()", greaterThan(0));
        assertThat(Clinic.told(waiter.patient(), "SessionBooked", 0)).isEmpty();
    }

    /** Between the steps at which slots are searched, too. */
    @Test
    void theVeryPlaceIsOfferedAlsoIfItBeganBetweenTheSteps() {
        Ward ward = new Ward();
        UUID holder = ward.course().course();
        Ward.Session onStep = ward.books(holder, 72);
        String between = onStep.start().plus(Duration.ofMinutes(7)).toString();
        Clinic.post(
                        "nurse",
                        "/v1/sessions/" + onStep.id() + "/rescheduling",
                        onStep.read().header("ETag"),
                        Ward.booking(holder, between, onStep.roomId(), onStep.physicianId())
                                .replaceFirst("\"courseId\":\"[^\"]*\",", ""))
                .then()
                .statusCode(200);
        Ward.Waiter waiter = ward.waiting();
        onStep.givenUp();
        Ward.offer(waiter.offer()).then().body("startsAt", equalTo(between));
    }

    @Test
    void theEndOfACourseFreesItsPlaces() {
        Ward ward = new Ward();
        UUID ending = ward.course().course();
        Ward.Session session = ward.books(ending, 72);
        Ward.Waiter waiter = ward.waiting();
        Clinic.post(
                        "physician",
                        "/v1/courses/" + ending + "/discontinuation",
                        Clinic.course(ending).header("ETag"),
                        "{\"reasonCode\":\"MOVED_AWAY\"}")
                .then()
                .statusCode(200);
        Ward.looked();
        Ward.offer(waiter.offer()).then().body("startsAt", equalTo(session.startsAt()));
    }

    @Test
    void aSessionThatEndsBeforeAnyDrugLeavesItsPlace() {
        Ward ward = new Ward();
        Ward.Session session = ward.taken(72);
        Ward.Waiter waiter = ward.waiting();
        Clinic.moveTo(session.start().minus(Duration.ofMinutes(200)));
        String path = "/v1/sessions/" + session.id();
        Clinic.post("nurse", path + "/check-in", session.read().header("ETag"), "{}")
                .then()
                .statusCode(200);
        Clinic.post("nurse", path + "/abort", session.read().header("ETag"), "{\"reasonCode\":\"UNWELL\"}")
                .then()
                .statusCode(200);
        Ward.looked();
        Instant expiry = Instant.parse(Ward.offer(waiter.offer())
                .then()
                .body("startsAt", equalTo(session.startsAt()))
                .extract()
                .path("expiresAt"));
        assertThat(expiry).isEqualTo(session.start().minus(Duration.ofMinutes(120)));
    }

    /** At its start, two hours before which nothing is offered, so that only what follows in the same room is left. */
    @Test
    void aHeldSessionThatLapsesLeavesTheEndOfItsPlace() {
        Ward ward = new Ward();
        Ward.Waiter stopped = ward.course();
        Ward.Session session = ward.books(stopped.course(), 72);
        Recommended.tell(stopped.patient(), stopped.course(), STOP, 1);
        Clinic.awaitHolds(stopped.course(), "RECOMMENDATION");
        Ward.Waiter waiter = ward.waiting();
        Clinic.moveTo(session.start());
        Ward.looked();
        session.read().then().body("cancelReason", equalTo("HELD_LAPSED"));
        Instant offered = Instant.parse(Ward.offer(waiter.offer()).path("startsAt"));
        assertThat(Duration.between(session.start(), offered)).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void hoursThatARosterGainsAreOfferedToAsManyAsFitAndLapseWithThem() {
        Ward ward = new Ward();
        String day = Visit.inDays(9).toString();
        String absence = Clinic.post(
                        "administrator", "/v1/physicians/" + ward.physician + "/absences", """
                        {"firstDay":"%s","lastDay":"%s","reasonCode":"LEAVE"}""".formatted(day, day))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String thatDay = "{\"wishes\":{\"firstDay\":\"%s\",\"lastDay\":\"%s\"}}".formatted(day, day);
        List<Ward.Waiter> waiters = List.of(ward.course(), ward.course());
        waiters.forEach(each -> Ward.waits(each.course(), thatDay));
        UUID colleague = UUID.randomUUID();
        Clinic.post("administrator", "/v1/physicians", "{\"userId\":\"" + colleague + "\",\"name\":\"Dr. Ode\"}")
                .then()
                .statusCode(201);
        String shift = Clinic.post(
                        "administrator", "/v1/physicians/" + colleague + "/extra-shifts", """
                        {"siteId":"%s","day":"%s","from":"08:00","to":"16:00"}""".formatted(ward.site, day))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Ward.looked();
        assertThat(waiters).allSatisfy(each -> Ward.offer(each.offer())
                .then()
                .body("state", equalTo("OPEN"))
                .body("physicianId", equalTo(colleague.toString())));
        Clinic.post("administrator", "/v1/extra-shifts/" + shift + "/withdrawal", "{}")
                .then()
                .statusCode(200);
        assertThat(waiters).extracting(Ward.Waiter::offerState).containsOnly("LAPSED");
        Ward.looked();
        assertThat(ward.openOffers()).isEmpty();
        Clinic.post("administrator", "/v1/absences/" + absence + "/withdrawal", "{}")
                .then()
                .statusCode(200);
        Ward.looked();
        assertThat(ward.openOffers()).hasSize(2);
        Clinic.post("administrator", "/v1/sites/" + ward.site + "/closures", """
                        {"firstDay":"%s","lastDay":"%s","reasonCode":"REPAIR"}""".formatted(day, day))
                .then()
                .statusCode(201);
        assertThat(ward.openOffers()).isEmpty();
    }
}
