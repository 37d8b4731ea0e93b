package clinic.remit.scheduling.api;

import static clinic.remit.events.outcomes.RecommendationKind.CONTINUE;
import static clinic.remit.events.outcomes.RecommendationKind.HOLD;
import static clinic.remit.events.outcomes.RecommendationKind.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.events.patients.PatientStatus;
import clinic.remit.events.patients.PatientStatusChanged;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a hold, a death and a stop do to a session in each of its states (design section 4). */
@QuarkusTest
@WithStack
class HoldsTest {

    private static void tell(Visit visit, PatientStatus status) {
        Clinic.tell(new PatientStatusChanged(visit.patient, status, Clinic.now()));
    }

    private static void isCancelled(Visit visit, String reason) {
        await().untilAsserted(
                        () -> visit.view().body("state", equalTo("CANCELLED")).body("cancelReason", equalTo(reason)));
        assertThat(Clinic.told(visit.patient, "SessionCancelled", 1))
                .singleElement()
                .satisfies(told ->
                        assertThat(told.data().get("reasonCode").asText()).isEqualTo(reason));
    }

    @Test
    void aHeldSessionKeepsItsSlotUntilItsStartPassesAndThenLapses() {
        Visit visit = Visit.booked();
        UUID stop = Recommended.tell(visit.patient, visit.course, STOP, 1);
        Clinic.awaitHolds(visit.course, "RECOMMENDATION");
        visit.view().body("state", equalTo("BOOKED")).body("held", equalTo(true));
        Instant start = Instant.parse(visit.view().extract().path("startsAt"));
        Clinic.moveTo(start.minusSeconds(20));
        visit.view().body("state", equalTo("BOOKED"));
        Clinic.moveTo(start.plusSeconds(1));
        isCancelled(visit, "HELD_LAPSED");
        visit.view().body("held", equalTo(false));
        visit.decide(stop, 1, "DECLINED").then().statusCode(201);
        assertThat(Clinic.openHolds(visit.course)).isEmpty();
        assertThat(Clinic.told(visit.patient, "SessionReleased", 0)).isEmpty();
    }

    @Test
    void aReleasedSessionDoesNotLapse() {
        Visit visit = Visit.booked();
        UUID stop = Recommended.tell(visit.patient, visit.course, STOP, 1);
        Clinic.awaitHolds(visit.course, "RECOMMENDATION");
        visit.decide(stop, 1, "DECLINED").then().statusCode(201);
        visit.view().body("held", equalTo(false));
        Clinic.moveTo(
                Instant.parse(visit.view().extract().<String>path("startsAt")).plusSeconds(1));
        visit.view().body("state", equalTo("BOOKED"));
        visit.checkIn().view().body("state", equalTo("CHECKED_IN"));
    }

    @Test
    void theBookedSessionOfOneWhoDiedIsCancelledAlsoIfTheCourseWasHeldForTheStatusBefore() {
        Visit visit = Visit.booked();
        tell(visit, PatientStatus.INACTIVE);
        Clinic.awaitHolds(visit.course, "PATIENT_STATUS");
        visit.view().body("state", equalTo("BOOKED")).body("held", equalTo(true));
        tell(visit, PatientStatus.DECEASED);
        isCancelled(visit, "PATIENT_DECEASED");
    }

    @Test
    void inTheHouseTheNewsOfADeathHoldsAndVoidsTheClearance() {
        Visit visit = Visit.cleared();
        tell(visit, PatientStatus.DECEASED);
        Clinic.awaitHolds(visit.course, "PATIENT_STATUS");
        visit.view()
                .body("state", equalTo("CHECKED_IN"))
                .body("held", equalTo(true))
                .body("clearance", equalTo(null));
        assertThat(Clinic.told(visit.patient, "SessionCancelled", 0)).isEmpty();
    }

    @Test
    void afterTheDoseNothingCancelsTheSession() {
        Visit visit = Visit.dosed();
        tell(visit, PatientStatus.DECEASED);
        UUID stop = Recommended.tell(visit.patient, visit.course, STOP, 1);
        Clinic.awaitHolds(visit.course, "PATIENT_STATUS", "RECOMMENDATION");
        visit.view().body("state", equalTo("ADMINISTERED"));
        visit.observe(126, 98).then().statusCode(201);
        visit.decide(stop, 1, "ACCEPTED").then().statusCode(201);
        visit.view().body("state", equalTo("OBSERVING"));
        visit.asPhysician("/closing", "{\"disposition\":\"TRANSFERRED\"}")
                .then()
                .statusCode(200);
        assertThat(Clinic.told(visit.patient, "SessionCancelled", 0)).isEmpty();
    }

    @Test
    void anAcceptedStopTellsWhatWasGivenAndWhatWasSpared() {
        Visit visit = Visit.dosed();
        visit.asPhysician("/closing", "{\"disposition\":\"TRANSFERRED\"}")
                .then()
                .statusCode(200);
        String next = Visit.bookingOfFirstSlot(visit.course);
        String booked = Clinic.post("nurse", "/v1/sessions", next)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        UUID stop = Recommended.tell(visit.patient, visit.course, STOP, 1);
        Clinic.awaitHolds(visit.course, "RECOMMENDATION");
        visit.decide(stop, 1, "ACCEPTED").then().statusCode(201);
        Clinic.as("nurse").get("/v1/sessions/" + booked).then().body("state", equalTo("CANCELLED"));
        assertThat(Clinic.told(visit.patient, "CourseCompleted", 1))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.data().get("injectionsGiven").asInt()).isEqualTo(1);
                    assertThat(told.data().get("injectionsSpared").asInt()).isEqualTo(9);
                });
    }

    @Test
    void aHoldNamesWhatKeepsItUpNow() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        Recommended.tell(patient, course, HOLD, 1);
        Clinic.awaitHolds(course, "RECOMMENDATION");
        UUID stop = Recommended.tell(patient, course, STOP, 2);
        await().untilAsserted(() ->
                Clinic.course(course).then().body("recommendation.recommendationId", equalTo(stop.toString())));
        Clinic.course(course)
                .then()
                .body("holds.size()", equalTo(1))
                .body("holds[0].sourceId", equalTo(stop.toString()));
        Recommended.tell(patient, course, CONTINUE, 3);
        Clinic.awaitHolds(course);
        assertThat(Clinic.told(patient, "CourseHeld", 1)).hasSize(1);
        assertThat(Clinic.told(patient, "CourseHoldCleared", 1)).hasSize(1);
    }
}
