package clinic.remit.scheduling.api;

import static clinic.remit.events.outcomes.RecommendationKind.CONTINUE;
import static clinic.remit.events.outcomes.RecommendationKind.HOLD;
import static clinic.remit.events.outcomes.RecommendationKind.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.SafetyAlertRaised;
import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several people, and the bus, at once: locks and constraints of the real database decide, and no rule is broken. */
@QuarkusTest
@WithStack
class RacesTest {

    /** All begin at the same moment, each in a thread of its own. */
    static List<Response> atOnce(List<Callable<Response>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        ExecutorService people = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<Response>> asked = new ArrayList<>();
            for (Callable<Response> call : calls) {
                asked.add(people.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : asked) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            people.shutdown();
        }
    }

    static String slug(Response refused) {
        return refused.<String>path("type").replaceFirst(".*/", "");
    }

    static Response theOneRefused(List<Response> answers, int granted) {
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(granted);
        return answers.stream()
                .filter(it -> it.statusCode() != granted)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void onePhysicianIsNotGivenAwayTwiceInTenMinutesWhateverTheRooms() throws Exception {
        UUID physician = UUID.randomUUID();
        UUID site = Clinic.newSite(physician);
        List<UUID> rooms = IntStream.range(0, 4)
                .mapToObj(i -> Clinic.room(site, "extra " + i))
                .toList();
        String wished = Visit.bookingOfFirstSlot(course(site, physician));
        List<Callable<Response>> calls = rooms.stream()
                .<Callable<Response>>map(room -> {
                    String booking = wished.replaceFirst("\"roomId\":\"[^\"]*", "\"roomId\":\"" + room)
                            .replaceFirst("\"courseId\":\"[^\"]*", "\"courseId\":\"" + course(site, physician));
                    return () -> Clinic.post("nurse", "/v1/sessions", booking);
                })
                .toList();
        List<Response> answers = atOnce(calls);
        assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
        assertThat(answers).filteredOn(it -> it.statusCode() != 201).allSatisfy(it -> {
            assertThat(it.statusCode()).isEqualTo(409);
            assertThat(slug(it)).isEqualTo("slot-taken");
            assertThat(it.<List<?>>path("nextSlots")).isNotEmpty();
        });
    }

    @Test
    void onePhysicianIsNotBookedAtTwoSites() throws Exception {
        UUID physician = UUID.randomUUID();
        UUID north = Clinic.newSite(physician);
        UUID south = Clinic.newSite(UUID.randomUUID());
        Clinic.onDuty(physician, south);
        UUID room = Clinic.room(south, "2");
        UUID there = course(north, physician);
        UUID here = course(south, physician);
        String first = Visit.bookingOfFirstSlot(there);
        String second = first.replaceFirst("\"roomId\":\"[^\"]*", "\"roomId\":\"" + room)
                .replace(there.toString(), here.toString());
        List<Response> answers = atOnce(List.of(
                () -> Clinic.post("nurse", "/v1/sessions", first), () -> Clinic.post("nurse", "/v1/sessions", second)));
        assertThat(slug(theOneRefused(answers, 201))).isEqualTo("slot-taken");
        Clinic.as("nurse")
                .get("/v1/courses/" + here + "/slots")
                .then()
                .statusCode(200)
                .body(
                        "findAll { it.physicianId == '" + physician + "' && it.startsAt == '"
                                + first.replaceFirst("(?s).*\"startsAt\":\"([^\"]*).*", "$1") + "' }.size()",
                        equalTo(0));
    }

    private static UUID course(UUID site, UUID physician) {
        return Clinic.started(Clinic.courseFor(Clinic.eligiblePatient(), site, physician));
    }

    /** Whatever the code does, the tables themselves keep a place from being given away twice. */
    @ParameterizedTest
    @CsvSource({
        "room_id, room_is_booked_once",
        "physician_id, physician_injects_once_in_ten_minutes",
        "patient_id, patient_is_in_one_session"
    })
    void theDatabaseRefusesASecondBooking(String kept, String constraint) {
        Visit visit = Visit.booked();
        Visit other = kept.equals("physician_id") ? visit.besideIt() : Visit.booked();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> Arc.container()
                        .instance(EntityManager.class)
                        .get()
                        .createNativeQuery("""
                                update treatment_session t set starts_at = o.starts_at, ends_at = o.ends_at,
                                  room_free_at = o.room_free_at, injection_ends_at = o.injection_ends_at, %1$s = o.%1$s
                                from treatment_session o where t.id = :id and o.id = :other""".formatted(kept))
                        .setParameter("id", visit.session)
                        .setParameter("other", other.session)
                        .executeUpdate()))
                .hasStackTraceContaining(constraint);
    }

    @Test
    void onePhysicianSupervisesOneOfTwoDosesAtOnce() throws Exception {
        Visit one = Visit.cleared();
        Visit two = one.besideIt().checkIn();
        two.clear();
        one.present(true).then().statusCode(200);
        String doseOfOne = one.dose();
        String doseOfTwo = two.dose();
        List<Response> answers = atOnce(List.of(
                () -> one.asPhysician("/administration", doseOfOne),
                () -> two.asPhysician("/administration", doseOfTwo)));
        assertThat(slug(theOneRefused(answers, 200))).isEqualTo("injection-too-soon");
        assertThat(Clinic.told(one.patient, "InjectionAdministered", 0).size()
                        + Clinic.told(two.patient, "InjectionAdministered", 0).size())
                .isLessThanOrEqualTo(1);
    }

    @Test
    void oneDoseIsRecordedOnceHoweverOftenItIsSent() throws Exception {
        Visit visit = Visit.cleared();
        visit.present(true).then().statusCode(200);
        String dose = visit.dose();
        String etag = visit.etag();
        List<Callable<Response>> calls = IntStream.range(0, 4)
                .<Callable<Response>>mapToObj(i -> () -> visit.physicianAsks()
                        .header("If-Match", etag)
                        .body(dose)
                        .post(visit.path() + "/administration"))
                .toList();
        List<Response> answers = atOnce(calls);
        assertThat(answers).filteredOn(it -> it.statusCode() == 200).hasSize(1);
        assertThat(answers).filteredOn(it -> it.statusCode() == 412).hasSize(3);
        assertThat(Clinic.told(visit.patient, "InjectionAdministered", 1)).hasSize(1);
        Clinic.as("nurse")
                .queryParam("siteId", visit.site)
                .get("/v1/vials")
                .then()
                .body("[0].remainingMl", equalTo(9.18f));
    }

    @RepeatedTest(2)
    void aPhysicianEitherStaysOrGivesNoDose() throws Exception {
        Visit visit = Visit.cleared();
        visit.present(true).then().statusCode(200);
        String dose = visit.dose();
        List<Response> answers =
                atOnce(List.of(() -> visit.asPhysician("/administration", dose), () -> visit.present(false)));
        Response refused = theOneRefused(answers, 200);
        assertThat(slug(refused)).isIn("patients-under-observation", "physician-not-on-site");
        visit.view().body("state", equalTo(answers.get(0).statusCode() == 200 ? "ADMINISTERED" : "CLEARED"));
    }

    /** Between clearance and dose: the news comes first and stops the dose, or comes after it and holds the course. */
    @ParameterizedTest
    @CsvSource({"ALERT", "RECOMMENDATION", "ALERT", "RECOMMENDATION"})
    void aHoldThatArrivesWithTheDoseComesBeforeOrAfterIt(String cause) throws Exception {
        Visit visit = Visit.cleared();
        visit.present(true).then().statusCode(200);
        String dose = visit.dose();
        Response answer = atOnce(List.of(() -> visit.asPhysician("/administration", dose), () -> {
                    if (cause.equals("ALERT")) {
                        Clinic.tell(new SafetyAlertRaised(
                                visit.patient, UUID.randomUUID(), AlertLevel.HIGH, "CSSRS_4", null, Clinic.now()));
                    } else {
                        Recommended.tell(visit.patient, visit.course, HOLD, 1);
                    }
                    return null;
                }))
                .get(0);
        Clinic.awaitHolds(visit.course, cause);
        long held = Clinic.told(visit.patient, "CourseHeld", 1).get(0).sequence();
        if (answer.statusCode() == 200) {
            visit.view().body("state", equalTo("ADMINISTERED"));
            Message given =
                    Clinic.told(visit.patient, "InjectionAdministered", 1).get(0);
            assertThat(given.sequence()).isLessThan(held);
        } else {
            assertThat(answer.statusCode()).isIn(409, 412);
            visit.view().body("state", equalTo("CHECKED_IN")).body("held", equalTo(true));
            assertThat(Clinic.told(visit.patient, "InjectionAdministered", 0)).isEmpty();
        }
    }

    @Test
    void ofTwoDecisionsAtOnceOneCounts() throws Exception {
        Visit visit = Visit.booked();
        UUID stop = Recommended.tell(visit.patient, visit.course, STOP, 1);
        Clinic.awaitHolds(visit.course, "RECOMMENDATION");
        List<Response> answers =
                atOnce(List.of(() -> visit.decide(stop, 1, "ACCEPTED"), () -> visit.decide(stop, 1, "DECLINED")));
        assertThat(slug(theOneRefused(answers, 201))).isIn("already-decided", "course-ended");
        boolean accepted = answers.get(0).statusCode() == 201;
        assertThat(Clinic.told(visit.patient, "RecommendationDecided", 1))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.data().get("decision").asText()).isEqualTo(accepted ? "ACCEPTED" : "DECLINED"));
        Clinic.course(visit.course)
                .then()
                .body("status", equalTo(accepted ? "COMPLETED" : "ACTIVE"))
                .body("held", equalTo(false));
        visit.view().body("state", equalTo(accepted ? "CANCELLED" : "BOOKED"));
    }

    @Test
    void aDecisionIsOnTheRecommendationThatStandsOrOnNone() throws Exception {
        Visit visit = Visit.booked();
        UUID stop = Recommended.tell(visit.patient, visit.course, STOP, 1);
        Clinic.awaitHolds(visit.course, "RECOMMENDATION");
        Response answer = atOnce(List.of(() -> visit.decide(stop, 1, "ACCEPTED"), () -> {
                    Recommended.tell(visit.patient, visit.course, CONTINUE, 2);
                    return null;
                }))
                .get(0);
        await().untilAsserted(() ->
                Clinic.course(visit.course).then().body("recommendation.recommendationVersion", equalTo(2)));
        if (answer.statusCode() == 201) {
            Clinic.course(visit.course).then().body("status", equalTo("COMPLETED"));
        } else {
            answer.then().statusCode(412).body("recommendation.kind", equalTo("CONTINUE"));
            Clinic.course(visit.course).then().body("status", equalTo("ACTIVE")).body("held", equalTo(false));
        }
    }

    @Test
    void presenceAtOneSiteEndsThatAtTheOther() {
        Visit visit = Visit.cleared();
        visit.present(true).then().statusCode(200);
        UUID other = Clinic.newSite(UUID.randomUUID());
        visit.physicianAsks()
                .body("{\"present\":true}")
                .put("/v1/sites/" + other + "/presence")
                .then()
                .statusCode(200);
        Response refused = visit.asPhysician("/administration", visit.dose());
        assertThat(slug(refused)).isEqualTo("physician-not-on-site");
        visit.present(true).then().statusCode(200);
        visit.asPhysician("/administration", visit.dose()).then().statusCode(200);
        Response leaves = visit.physicianAsks().body("{\"present\":true}").put("/v1/sites/" + other + "/presence");
        assertThat(slug(leaves)).isEqualTo("patients-under-observation");
    }
}
