package clinic.remit.scheduling.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The clearance plans the dose by the ladder of the course; more than that needs a reason. */
@QuarkusTest
@WithStack
class PlannedDoseTest {

    private static Visit nextAfter(Visit dosed, OutcomeState state) {
        dosed.asPhysician("/closing", "{\"disposition\":\"TRANSFERRED\"}")
                .then()
                .statusCode(200);
        Recommended.tell(dosed.patient, dosed.course, RecommendationKind.CONTINUE, 1, false, state);
        Visit next = dosed.again(Duration.ofDays(3)).checkIn();
        next.clear();
        next.present(true).then().statusCode(200);
        return next;
    }

    @Test
    void aStepUpWhileThePatientHasNotImprovedByHalf() {
        Visit next = nextAfter(Visit.dosed(), OutcomeState.PARTIAL_RESPONSE);
        next.view()
                .body("clearance.doseMgPerKg", equalTo(0.75f))
                .body("clearance.doseWhy", equalTo("NOT_IMPROVED"))
                .body("clearance.volumes.concentrationMgPerMl", contains(50, 100))
                .body("clearance.volumes.orderedMg", contains(61.8f, 61.8f))
                .body("clearance.volumes.volumeMl", contains(1.2f, 0.61f))
                .body("clearance.volumes.deliveredMg", contains(60f, 61f))
                .body("clearance.volumes[0].bodySites", not(hasItem("DELTOID_LEFT")))
                .body("clearance.volumes[1].bodySites", hasItem("DELTOID_LEFT"));
        String more = Visit.dose(next.vial(), "1.0", "1.6", "1.6").replace("DELTOID_LEFT", "VENTROGLUTEAL_LEFT");
        next.asPhysician("/administration", more)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("doseMgPerKg"))
                .body("errors[0].right", containsString("at most 0.75 mg/kg, as planned"));
        next.asPhysician("/administration", more.replaceFirst("\\}$", ",\"doseReasonCode\":\"TOLERATED_BEFORE\"}"))
                .then()
                .statusCode(200)
                .body("injection.orderedMgPerKg", equalTo(1.0f))
                .body("injection.doseReasonCode", equalTo("TOLERATED_BEFORE"));
    }

    @Test
    void noStepUpOnceThePatientHasImprovedByHalf() {
        nextAfter(Visit.dosed(), OutcomeState.RESPONSE)
                .view()
                .body("clearance.doseMgPerKg", equalTo(0.5f))
                .body("clearance.doseWhy", equalTo("IMPROVED"));
    }

    @Test
    void noStepUpAfterAnAdverseEventOfGradeTwo() {
        Visit dosed = Visit.dosed();
        dosed.asNurse("/adverse-events", """
                        {"code":"NAUSEA","grade":2,"serious":false,"resolved":true,"occurredAt":"%s"}""".formatted(Clinic.now())).then().statusCode(201);
        nextAfter(dosed, OutcomeState.NO_RESPONSE)
                .view()
                .body("clearance.doseMgPerKg", equalTo(0.5f))
                .body("clearance.doseWhy", equalTo("FOOT_OF_LADDER"));
    }
}
