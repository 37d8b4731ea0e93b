package clinic.remit.scheduling.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import clinic.remit.localstack.testing.WithStack;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Nobody leaves patients behind: another physician on site accepts them first. */
@QuarkusTest
@WithStack
class HandOverTest {

    private static String supervisor(Visit visit) {
        return visit.view().extract().path("physicianId");
    }

    private static void refused(Response answer, int status, String slug) {
        answer.then().statusCode(status).body("type", endsWith("/" + slug));
    }

    @Test
    void aPhysicianLeavesOnceAnotherHasAcceptedThePatients() {
        Visit visit = Visit.dosed();
        Visit next = visit.besideIt().checkIn();
        next.clear();
        visit.present(false)
                .then()
                .statusCode(409)
                .body("type", endsWith("/patients-under-observation"))
                .body("sessionIds", contains(visit.session.toString()));
        Response offered = visit.offer(visit.colleague());
        offered.then()
                .statusCode(201)
                .body("state", equalTo("OFFERED"))
                .body("sessions.patientId", contains(visit.patient.toString()));
        UUID handOver = UUID.fromString(offered.path("id"));
        refused(visit.present(false), 409, "patients-under-observation");
        refused(visit.offer(visit.colleague()), 409, "hand-over-open");
        refused(next.asPhysician("/administration", next.dose()), 409, "hand-over-open");
        Clinic.as("nurse")
                .get("/v1/sites/" + visit.site + "/hand-overs")
                .then()
                .body("id", contains(handOver.toString()));
        refused(Visit.answer(handOver, "acceptance", visit.physician), 403, "forbidden");
        refused(Visit.answer(handOver, "withdrawal", visit.colleague()), 403, "forbidden");
        assertThat(supervisor(visit)).isEqualTo(visit.physician.toString());
        Visit.answer(handOver, "acceptance", visit.colleague())
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("sessions.sessionId", contains(visit.session.toString()));
        assertThat(supervisor(visit)).isEqualTo(visit.colleague().toString());
        visit.view().body("injection.supervisedBy", equalTo(visit.physician.toString()));
        Clinic.as("nurse")
                .get(visit.path() + "/supervision")
                .then()
                .body(
                        "physicianId",
                        contains(visit.physician.toString(), visit.colleague().toString()))
                .body("[0].until", notNullValue())
                .body("[1].until", nullValue())
                .body("[1].handOverId", equalTo(handOver.toString()));
        Clinic.as("nurse").get(next.path() + "/supervision").then().body("$", hasSize(0));
        refused(Visit.answer(handOver, "acceptance", visit.colleague()), 409, "already-answered");
        visit.present(false).then().statusCode(200);
        refused(visit.presentAs(visit.colleague(), false), 409, "patients-under-observation");
        // taking a patient over is no injection: the receiver supervises one at once
        Visit.asks(visit.colleague())
                .header("If-Match", next.etag())
                .body(next.dose())
                .post(next.path() + "/administration")
                .then()
                .statusCode(200);
    }

    @Test
    void anOfferThatIsDeclinedOrWithdrawnChangesNothing() {
        Visit visit = Visit.dosed();
        for (String answer : List.of("refusal", "withdrawal")) {
            UUID handOver = UUID.fromString(visit.offer(visit.colleague()).path("id"));
            UUID who = answer.equals("refusal") ? visit.colleague() : visit.physician;
            Visit.answer(handOver, answer, who).then().statusCode(200).body("sessions", hasSize(0));
            refused(Visit.answer(handOver, "acceptance", visit.colleague()), 409, "already-answered");
        }
        assertThat(supervisor(visit)).isEqualTo(visit.physician.toString());
        refused(visit.present(false), 409, "patients-under-observation");
    }

    @Test
    void anOfferEndsWhenItsLastPatientIsDischargedAndThePhysicianLeaves() {
        Visit visit = Visit.dosed();
        UUID handOver = visit.handOver();
        visit.asPhysician("/closing", "{\"disposition\":\"TRANSFERRED\"}")
                .then()
                .statusCode(200);
        visit.present(false).then().statusCode(200);
        Clinic.as("nurse").get("/v1/hand-overs/" + handOver).then().body("state", equalTo("WITHDRAWN"));
        Clinic.as("nurse").get("/v1/sites/" + visit.site + "/hand-overs").then().body("$", hasSize(0));
    }

    @Test
    void bothMustBeThereAndThereMustBeSomeone() {
        Visit visit = Visit.dosed();
        refused(visit.offer(visit.physician), 422, "implausible");
        refused(visit.offer(UUID.randomUUID()), 404, "not-found");
        visit.presentAs(visit.colleague(), false).then().statusCode(200);
        refused(visit.offer(visit.colleague()), 409, "physician-not-on-site");
        visit.presentAs(visit.colleague(), true).then().statusCode(200);
        Response nothing = Visit.asks(visit.colleague())
                .body("{\"receiverId\":\"" + visit.physician + "\"}")
                .post("/v1/sites/" + visit.site + "/hand-overs");
        refused(nothing, 409, "nothing-to-hand-over");
    }

    /** domain.md section 11: four under observation per physician. */
    @Test
    void nobodyTakesOverMoreThanOnePhysicianMayLookAfter() {
        Visit visit = Visit.dosed();
        List<UUID> others = Stream.generate(Visit::booked)
                .limit(4)
                .map(other -> other.session)
                .toList();
        QuarkusTransaction.requiringNew().run(() -> Arc.container()
                .instance(EntityManager.class)
                .get()
                .createNativeQuery(
                        "update treatment_session set state = 'OBSERVING', physician_id = :who where id in :ids")
                .setParameter("who", visit.colleague())
                .setParameter("ids", others)
                .executeUpdate());
        UUID handOver = visit.handOver();
        refused(Visit.answer(handOver, "acceptance", visit.colleague()), 409, "too-many-under-observation");
        assertThat(supervisor(visit)).isEqualTo(visit.physician.toString());
        QuarkusTransaction.requiringNew().run(() -> Arc.container()
                .instance(EntityManager.class)
                .get()
                .createNativeQuery("update treatment_session set state = 'ABORTED' where id = :id")
                .setParameter("id", others.get(0))
                .executeUpdate());
        Visit.answer(handOver, "acceptance", visit.colleague()).then().statusCode(200);
    }

    /** Whoever comes first, somebody on site stays for the patient. */
    @RepeatedTest(3)
    void aReceiverEitherStaysOrDoesNotAccept() throws Exception {
        Visit visit = Visit.dosed();
        UUID handOver = visit.handOver();
        UUID receiver = visit.colleague();
        List<Response> answers = RacesTest.atOnce(
                List.of(() -> Visit.answer(handOver, "acceptance", receiver), () -> visit.presentAs(receiver, false)));
        assertThat(RacesTest.slug(RacesTest.theOneRefused(answers, 200)))
                .isIn("physician-not-on-site", "patients-under-observation");
        boolean accepted = answers.get(0).statusCode() == 200;
        assertThat(supervisor(visit)).isEqualTo((accepted ? receiver : visit.physician).toString());
        assertThat(visit.present(false).statusCode()).isEqualTo(accepted ? 200 : 409);
    }

    /** Nobody gets a dose from a physician who leaves: the offer stops the dose, or the patient is in the hand-over. */
    @RepeatedTest(3)
    void aDoseComesBeforeTheOfferOrNotAtAll() throws Exception {
        Visit visit = Visit.dosed();
        Visit next = visit.besideIt().checkIn();
        Clinic.moveTo(Clinic.now().plus(Duration.ofMinutes(11)));
        next.clear();
        UUID receiver = visit.colleague();
        String dose = next.dose();
        List<Response> answers =
                RacesTest.atOnce(List.of(() -> next.asPhysician("/administration", dose), () -> visit.offer(receiver)));
        answers.get(1).then().statusCode(201);
        UUID handOver = UUID.fromString(answers.get(1).path("id"));
        boolean dosed = answers.get(0).statusCode() == 200;
        if (!dosed) {
            refused(answers.get(0), 409, "hand-over-open");
        }
        Visit.answer(handOver, "acceptance", receiver).then().statusCode(200).body("sessions", hasSize(dosed ? 2 : 1));
        visit.present(false).then().statusCode(200);
    }

    /** An acceptance passes on exactly whom it names, whoever is discharged meanwhile. */
    @RepeatedTest(2)
    void aDischargeAtTheSameTimeLosesNobody() throws Exception {
        Visit visit = Visit.dosed();
        UUID handOver = visit.handOver();
        UUID receiver = visit.colleague();
        List<Response> answers = RacesTest.atOnce(List.of(
                () -> Visit.answer(handOver, "acceptance", receiver),
                () -> visit.asPhysician("/closing", "{\"disposition\":\"TRANSFERRED\"}")));
        boolean accepted = answers.get(0).statusCode() == 200;
        if (!accepted) {
            refused(answers.get(0), 409, "nothing-to-hand-over");
        }
        assertThat(answers.get(1).statusCode()).isIn(200, 412);
        assertThat(supervisor(visit)).isEqualTo((accepted ? receiver : visit.physician).toString());
    }
}
