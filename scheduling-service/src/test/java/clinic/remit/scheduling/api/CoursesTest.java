package clinic.remit.scheduling.api;

import static clinic.remit.events.outcomes.RecommendationKind.CONTINUE;
import static clinic.remit.events.outcomes.RecommendationKind.HOLD;
import static clinic.remit.events.outcomes.RecommendationKind.REVIEW;
import static clinic.remit.events.outcomes.RecommendationKind.STOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.SafetyAlertClosed;
import clinic.remit.events.outcomes.SafetyAlertRaised;
import clinic.remit.events.patients.ConsentGiven;
import clinic.remit.events.patients.ConsentWithdrawn;
import clinic.remit.events.patients.EligibilityRevoked;
import clinic.remit.events.patients.EligibilitySignedOff;
import clinic.remit.events.patients.PatientMerged;
import clinic.remit.events.patients.PatientRegistered;
import clinic.remit.events.patients.PatientStatus;
import clinic.remit.events.patients.PatientStatusChanged;
import clinic.remit.events.patients.PatientUnmerged;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Courses begin for those who may be treated, and are held and ended by what the other services tell. */
@QuarkusTest
@WithStack
class CoursesTest {

    @Test
    void aCourseBeginsForAnEligiblePatientAndIsTold() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        Clinic.course(course)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("held", equalTo(false))
                .body("timeZone", equalTo("Europe/Berlin"))
                .body("maximumInjections", equalTo(10))
                .body("leastIntervalHours", equalTo(48));
        assertThat(Clinic.told(patient, "CourseStarted", 1)).singleElement().satisfies(started -> {
            assertThat(started.data().get("courseId").asText()).isEqualTo(course.toString());
            assertThat(started.data().get("primaryInstrument").asText()).isEqualTo("PHQ-9");
        });
        Clinic.post("physician", "/v1/courses", Clinic.courseFor(patient))
                .then()
                .statusCode(409)
                .body("type", endsWith("/course-open"))
                .body("courseId", equalTo(course.toString()));
    }

    @Test
    void whoMayNotBeTreatedIsRefusedWithEveryReason() {
        String stranger = Clinic.courseFor(UUID.randomUUID());
        Clinic.post("physician", "/v1/courses", stranger)
                .then()
                .statusCode(404)
                .header("Retry-After", equalTo("2"))
                .body("type", endsWith("/patient-not-known-here"));
        UUID patient = UUID.randomUUID();
        Clinic.tell(new PatientRegistered(patient, Clinic.now()));
        Clinic.tell(Clinic.determined(patient, UUID.randomUUID(), Clinic.now().plusSeconds(3600)));
        String body = Clinic.courseFor(patient);
        await().untilAsserted(() -> Clinic.post("physician", "/v1/courses", body)
                .then()
                .statusCode(409)
                .body("type", endsWith("/not-eligible"))
                .body("reasons", equalTo(List.of("DETERMINATION_ELIGIBLE_NOT_SIGNED_OFF", "NO_CONSENT_IN_FORCE"))));
    }

    @Test
    void aProtocolBeyondTheClinicsLimitsIsRefused() {
        UUID patient = Clinic.eligiblePatient();
        String body = Clinic.courseFor(patient)
                .replace("}", ",\"protocol\":{\"startDoseMgPerKg\":2,\"leastIntervalHours\":12}}");
        await().untilAsserted(() -> Clinic.post("physician", "/v1/courses", body)
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("protocol.startDoseMgPerKg", "protocol.leastIntervalHours"))));
    }

    @Test
    void revocationAndWithdrawnConsentHoldUntilTheyArePutRight() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        UUID determination = UUID.fromString(Clinic.course(course).path("determinationId"));
        Clinic.tell(new EligibilityRevoked(patient, determination, List.of("PREGNANCY"), null, Clinic.now()));
        Clinic.awaitHolds(course, "ELIGIBILITY");
        Clinic.tell(new ConsentWithdrawn(patient, UUID.randomUUID(), Clinic.now(), Clinic.now()));
        Clinic.awaitHolds(course, "ELIGIBILITY", "CONSENT");
        UUID next = UUID.randomUUID();
        Clinic.tell(Clinic.determined(patient, next, Clinic.now().plusSeconds(3600)));
        Clinic.tell(new EligibilitySignedOff(
                patient, next, Clinic.PHYSICIAN, Clinic.now().plusSeconds(3600), Clinic.now()));
        Clinic.awaitHolds(course, "CONSENT");
        Clinic.tell(new ConsentGiven(patient, UUID.randomUUID(), "2026-02", Clinic.now(), Clinic.now()));
        Clinic.awaitHolds(course);
        assertThat(Clinic.told(patient, "CourseHeld", 2)).hasSize(2);
        assertThat(Clinic.told(patient, "CourseHoldCleared", 2)).hasSize(2);
    }

    @Test
    void aDeterminationThatRunsOutHoldsWithoutAnyNews() {
        UUID patient = Clinic.eligiblePatient(Clinic.now().plus(Duration.ofSeconds(4)));
        UUID course = Clinic.startCourse(patient);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Clinic.openHolds(course)).containsExactly("ELIGIBILITY"));
    }

    @Test
    void aHighAlertHoldsUntilItIsClosedAndStaysOverAMerge() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        UUID alert = UUID.randomUUID();
        Clinic.tell(new SafetyAlertRaised(patient, alert, AlertLevel.HIGH, "CSSRS_4", null, Clinic.now()));
        Clinic.awaitHolds(course, "ALERT");
        Clinic.tell(
                new SafetyAlertClosed(patient, alert, AlertLevel.HIGH, Clinic.PHYSICIAN, "EVALUATED", Clinic.now()));
        Clinic.awaitHolds(course);

        UUID other = UUID.randomUUID();
        Clinic.tell(new SafetyAlertRaised(other, UUID.randomUUID(), AlertLevel.HIGH, "CSSRS_4", null, Clinic.now()));
        Clinic.tell(new PatientMerged(patient, patient, other, Clinic.now()));
        Clinic.awaitHolds(course, "ALERT");
        Clinic.tell(new PatientUnmerged(patient, patient, other, Clinic.now()));
        Clinic.awaitHolds(course);
    }

    @Test
    void aPatientWhoIsNoLongerActiveIsHeld() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        Clinic.tell(new PatientStatusChanged(patient, PatientStatus.DECEASED, Clinic.now()));
        Clinic.awaitHolds(course, "PATIENT_STATUS");
    }

    @Test
    void aStopHoldsAndWhenAcceptedCompletesTheCourse() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        UUID stop = Recommended.tell(patient, course, STOP, 2);
        Clinic.awaitHolds(course, "RECOMMENDATION");
        Clinic.post("physician", decisions(course), Recommended.decision(UUID.randomUUID(), 1, "ACCEPTED"))
                .then()
                .statusCode(412)
                .body("recommendation.recommendationId", equalTo(stop.toString()));
        Clinic.post("physician", decisions(course), Recommended.decision(stop, 2, "ACCEPTED"))
                .then()
                .statusCode(201)
                .body("decidedBy", equalTo(Clinic.PHYSICIAN.toString()));
        Clinic.course(course).then().body("status", equalTo("COMPLETED")).body("held", equalTo(false));
        assertThat(Clinic.told(patient, "RecommendationDecided", 1))
                .singleElement()
                .satisfies(decided -> {
                    assertThat(decided.data().get("decision").asText()).isEqualTo("ACCEPTED");
                    assertThat(decided.data().get("injectionsSpared").asInt()).isEqualTo(10);
                });
        assertThat(Clinic.told(patient, "CourseCompleted", 1)).hasSize(1);
        Clinic.post("physician", decisions(course), Recommended.decision(stop, 2, "DECLINED"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/course-ended"));
    }

    @Test
    void aDeclinedStopHoldsNoLongerUntilTheNextOne() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        UUID stop = Recommended.tell(patient, course, STOP, 1);
        Clinic.awaitHolds(course, "RECOMMENDATION");
        Clinic.post("physician", decisions(course), Recommended.decision(stop, 1, "DECLINED"))
                .then()
                .statusCode(201);
        assertThat(Clinic.openHolds(course)).isEmpty();
        Clinic.post("physician", decisions(course), Recommended.decision(stop, 1, "ACCEPTED"))
                .then()
                .statusCode(409)
                .body("type", endsWith("/already-decided"));
        Recommended.tell(patient, course, CONTINUE, 2);
        Recommended.tell(patient, course, STOP, 3);
        Clinic.awaitHolds(course, "RECOMMENDATION");
    }

    @Test
    void aRecommendationThatIsOlderOrComesBeforeItsCourseIsPlacedRightly() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        Recommended.tell(patient, course, CONTINUE, 5);
        Recommended.tell(patient, course, HOLD, 4);
        UUID review = Recommended.tell(patient, course, REVIEW, 6, false);
        await().untilAsserted(() -> Clinic.course(course)
                .then()
                .body("recommendation.recommendationId", equalTo(review.toString()))
                .body("held", equalTo(false)));
        assertThat(Clinic.told(patient, "CourseStarted", 1)).hasSize(1);
        Clinic.course(course).then().body("holds.size()", equalTo(0));
        UUID unknown = UUID.randomUUID();
        Recommended.tell(patient, unknown, STOP, 1);
        Clinic.course(unknown).then().statusCode(404);
    }

    @Test
    void aManualHoldIsClearedByAPhysicianAndOthersByTheirCause() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        String reason = "{\"reasonCode\":\"PATIENT_ASKED\"}";
        String hold = Clinic.post("nurse", "/v1/courses/" + course + "/holds", reason)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Clinic.post("nurse", "/v1/holds/" + hold + "/clearing", reason).then().statusCode(403);
        Clinic.post("physician", "/v1/holds/" + hold + "/clearing", reason)
                .then()
                .statusCode(200);
        Clinic.course(course).then().body("held", equalTo(false));
        Recommended.tell(patient, course, HOLD, 1);
        Clinic.awaitHolds(course, "RECOMMENDATION");
        String byCause = Clinic.course(course).path("holds.find { it.clearedAt == null }.id");
        Clinic.post("physician", "/v1/holds/" + byCause + "/clearing", reason)
                .then()
                .statusCode(409)
                .body("type", endsWith("/hold-ends-by-its-cause"));
    }

    @Test
    void aCourseIsDiscontinuedOnceAndOnTheVersionThatWasSeen() {
        UUID patient = Clinic.eligiblePatient();
        UUID course = Clinic.startCourse(patient);
        String path = "/v1/courses/" + course + "/discontinuation";
        String reason = "{\"reasonCode\":\"NON_RESPONSE\"}";
        Clinic.post("physician", path, reason).then().statusCode(428);
        Clinic.post("physician", path, "\"99\"", reason).then().statusCode(412);
        String etag = Clinic.course(course).header("ETag");
        Clinic.post("physician", path, etag, reason).then().statusCode(200).body("status", equalTo("DISCONTINUED"));
        assertThat(Clinic.told(patient, "CourseDiscontinued", 1)).hasSize(1);
        Clinic.as("nurse")
                .queryParam("patientId", patient)
                .get("/v1/courses")
                .then()
                .body("id", hasItem(course.toString()));
    }

    private static String decisions(UUID course) {
        return "/v1/courses/" + course + "/decisions";
    }
}
