package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Offers, answers and bookings by hand at once: one gets the place, and nobody gets two. */
@QuarkusTest
@WithStack
class WaitingRacesTest {

    private static void isRefusedWithOtherSlots(Response refused) {
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(RacesTest.slug(refused)).isIn("slot-taken", "offer-ended");
        assertThat(refused.<List<?>>path("nextSlots")).isNotEmpty();
    }

    @RepeatedTest(3)
    void theOfferIsAcceptedOrThePlaceIsBookedByHand() throws Exception {
        Ward ward = new Ward();
        Ward.Session taken = ward.taken(72);
        Ward.Waiter waiter = ward.waiting();
        taken.givenUp();
        UUID offer = waiter.offer();
        String byHand = Ward.booking(ward.course().course(), taken.startsAt(), taken.roomId(), taken.physicianId());
        List<Response> answers =
                RacesTest.atOnce(List.of(() -> Ward.accept(offer), () -> Clinic.post("nurse", "/v1/sessions", byHand)));
        boolean accepted = answers.get(0).statusCode() == 200;
        assertThat(answers.get(1).statusCode()).isEqualTo(accepted ? 409 : 201);
        isRefusedWithOtherSlots(answers.get(accepted ? 1 : 0));
        assertThat(waiter.offerState()).isEqualTo(accepted ? "ACCEPTED" : "LAPSED");
        assertThat(Ward.endReason(waiter.course())).isEqualTo(accepted ? "OFFER_ACCEPTED" : null);
    }

    @RepeatedTest(3)
    void aPlaceThatIsBookedWhileItIsOfferedIsNotLeftOnOffer() throws Exception {
        Ward ward = new Ward();
        Ward.Session taken = ward.taken(72);
        Ward.Waiter waiter = ward.waiting();
        String byHand = Ward.booking(ward.course().course(), taken.startsAt(), taken.roomId(), taken.physicianId());
        taken.cancel().then().statusCode(200);
        Response booked = RacesTest.atOnce(List.of(() -> Clinic.post("nurse", "/v1/sessions", byHand), () -> {
                    Ward.looked();
                    return null;
                }))
                .get(0);
        assertThat(booked.statusCode()).isEqualTo(201);
        Ward.looked();
        Ward.offers(waiter.course())
                .then()
                .body(
                        "findAll { it.startsAt == '" + taken.startsAt() + "' && it.state != 'LAPSED' }.size()",
                        equalTo(0));
    }

    @Test
    void anOfferIsAnsweredOnce() throws Exception {
        Ward ward = new Ward();
        Ward.Session taken = ward.taken(72);
        Ward.Waiter waiter = ward.waiting();
        taken.givenUp();
        UUID offer = waiter.offer();
        List<Response> answers = RacesTest.atOnce(
                List.of(() -> Ward.accept(offer), () -> Ward.decline(offer), () -> Ward.accept(offer)));
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(200);
        answers.stream().filter(it -> it.statusCode() != 200).forEach(WaitingRacesTest::isRefusedWithOtherSlots);
        boolean accepted = answers.get(1).statusCode() != 200;
        assertThat(Clinic.told(waiter.patient(), "SlotOfferEnded", 1)).hasSize(1);
        assertThat(Clinic.told(waiter.patient(), "SessionBooked", accepted ? 1 : 0))
                .hasSize(accepted ? 1 : 0);
    }

    @Test
    void placesThatBecomeFreeAtOnceAreEachOfferedOnceAndToEachOnce() throws Exception {
        Ward ward = new Ward();
        List<Ward.Session> taken =
                IntStream.of(72, 96, 120).mapToObj(ward::taken).toList();
        List<Ward.Waiter> waiters =
                IntStream.range(0, 2).mapToObj(i -> ward.waiting()).toList();
        RacesTest.atOnce(taken.stream()
                        .<Callable<Response>>map(each -> each::cancel)
                        .toList())
                .forEach(it -> assertThat(it.statusCode()).isEqualTo(200));
        Ward.looked();
        assertThat(ward.openOffers())
                .containsExactlyInAnyOrderElementsOf(
                        waiters.stream().map(each -> each.course().toString()).toList());
        List<String> starts = waiters.stream()
                .map(each -> Ward.offer(each.offer()).<String>path("startsAt"))
                .toList();
        assertThat(starts)
                .doesNotHaveDuplicates()
                .isSubsetOf(taken.stream().map(Ward.Session::startsAt).toList());
        assertThat(RacesTest.atOnce(waiters.stream()
                        .<Callable<Response>>map(each -> () -> Ward.accept(each.offer()))
                        .toList()))
                .extracting(Response::statusCode)
                .containsOnly(200);
    }

    @Test
    void aCourseThatIsPutOnTheListTwiceAtOnceIsOnItOnce() throws Exception {
        UUID course = new Ward().course().course();
        List<Response> answers = RacesTest.atOnce(
                List.of(() -> Ward.joins(course, Ward.anything()), () -> Ward.joins(course, Ward.anything())));
        assertThat(RacesTest.slug(RacesTest.theOneRefused(answers, 201))).isEqualTo("already-waiting");
    }

    @Test
    void anOfferIsNotAcceptedForACourseThatIsHeldAtThatMoment() throws Exception {
        Ward ward = new Ward();
        Ward.Session taken = ward.taken(72);
        Ward.Waiter waiter = ward.waiting();
        taken.givenUp();
        UUID offer = waiter.offer();
        List<Response> answers = RacesTest.atOnce(List.of(
                () -> Ward.accept(offer),
                () -> Clinic.post(
                        "nurse", "/v1/courses/" + waiter.course() + "/holds", "{\"reasonCode\":\"UNWELL\"}")));
        assertThat(answers.get(1).statusCode()).isEqualTo(201);
        if (answers.get(0).statusCode() == 200) { // before the hold, which then holds the session
            String session = answers.get(0).path("sessionId");
            assertThat(Clinic.as("nurse").get("/v1/sessions/" + session).<Boolean>path("held"))
                    .isTrue();
        } else {
            isRefusedWithOtherSlots(answers.get(0));
            assertThat(waiter.offerState()).isEqualTo("WITHDRAWN");
        }
    }

    /** Whatever the code does, the tables keep a place from being offered twice, and a course from waiting twice. */
    @ParameterizedTest
    @CsvSource({
        "slot_offer, room_id = o.room_id, room_is_offered_once",
        "slot_offer, physician_id = o.physician_id, physician_is_offered_once",
        "slot_offer, entry_id = o.entry_id, one_open_offer_per_entry",
        "waiting_entry, course_id = o.course_id, course_waits_once"
    })
    void theDatabaseRefusesASecondOne(String table, String same, String constraint) {
        UUID one = offeredCourse();
        UUID other = offeredCourse();
        String times = table.equals("slot_offer")
                ? "starts_at = o.starts_at, ends_at = o.ends_at, room_free_at = o.room_free_at,"
                        + " injection_ends_at = o.injection_ends_at, "
                : "";
        String condition = table.equals("slot_offer") ? "t.state = 'OPEN' and o.state = 'OPEN'" : "true";
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> Arc.container()
                        .instance(EntityManager.class)
                        .get()
                        .createNativeQuery(
                                "update %s t set %s%s from %s o where t.course_id = :one and o.course_id = :other and %s"
                                        .formatted(table, times, same, table, condition))
                        .setParameter("one", one)
                        .setParameter("other", other)
                        .executeUpdate()))
                .hasStackTraceContaining(constraint);
    }

    private static UUID offeredCourse() {
        Ward ward = new Ward();
        Ward.Session taken = ward.taken(72);
        Ward.Waiter waiter = ward.waiting();
        taken.givenUp();
        assertThat(waiter.offerState()).isEqualTo("OPEN");
        return waiter.course();
    }

    /** A crash after the commit loses nothing: the place is a row of the same transaction, and is looked at when the service is up. */
    @Test
    void aPlaceIsRememberedInTheTransactionThatFreesIt() {
        Ward ward = new Ward();
        Ward.Session taken = ward.taken(72);
        Ward.looked();
        taken.cancel().then().statusCode(200);
        List<?> freed = QuarkusTransaction.requiringNew().call(() -> Arc.container()
                .instance(EntityManager.class)
                .get()
                .createNativeQuery("select starts_at from freed_place where site_id = :site and for_one", Instant.class)
                .setParameter("site", ward.site)
                .getResultList());
        assertThat(freed).singleElement().satisfies(it -> assertThat(Objects.toString(it))
                .isEqualTo(taken.start().toString()));
    }
}
