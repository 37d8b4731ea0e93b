package clinic.remit.scheduling.api;

import static clinic.remit.events.outcomes.RecommendationKind.STOP;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.AssessmentRecorded;
import clinic.remit.events.patients.ConsentWithdrawn;
import clinic.remit.events.patients.EligibilityRevoked;
import clinic.remit.events.patients.PatientMerged;
import clinic.remit.events.patients.PatientStatus;
import clinic.remit.events.patients.PatientStatusChanged;
import clinic.remit.events.patients.PatientUnmerged;
import clinic.remit.localstack.testing.Tokens;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Records that were merged are one person: judged by the survivor's determination and by whatever is known under any of them. */
@QuarkusTest
@WithStack
class MergedPatientTest {

    private static void merge(UUID survivor, UUID duplicate) {
        Clinic.tell(new PatientMerged(survivor, survivor, duplicate, Clinic.now()));
        Clinic.tell(new PatientMerged(duplicate, survivor, duplicate, Clinic.now()));
    }

    private static void unmerge(UUID survivor, UUID duplicate) {
        Clinic.tell(new PatientUnmerged(survivor, survivor, duplicate, Clinic.now()));
        Clinic.tell(new PatientUnmerged(duplicate, survivor, duplicate, Clinic.now()));
    }

    @Test
    void theCourseOfAMergedRecordGoesOnOnceTheSurvivorMayBeTreated() {
        Visit visit = Visit.booked();
        UUID survivor = Clinic.registeredPatient();
        merge(survivor, visit.patient);
        Clinic.awaitHolds(visit.course, "ELIGIBILITY");
        Clinic.becomesEligible(survivor, Clinic.now().plus(Duration.ofDays(90)));
        Clinic.awaitHolds(visit.course);
        visit.view().body("held", equalTo(false));
        visit.checkIn();
        visit.clear();
    }

    @Test
    void twoOpenCoursesBlockEachOtherUntilAPhysicianEndsOne() {
        Visit one = Visit.booked();
        Visit other = Visit.booked();
        merge(one.patient, other.patient);
        Clinic.awaitHolds(one.course, "OTHER_COURSE");
        Clinic.awaitHolds(other.course, "OTHER_COURSE");
        Clinic.course(one.course)
                .then()
                .body("holds.find { it.cause == 'OTHER_COURSE' }.sourceId", equalTo(other.course.toString()));
        Clinic.post(
                        "physician",
                        "/v1/courses/" + other.course + "/discontinuation",
                        Clinic.course(other.course).header("ETag"),
                        "{\"reasonCode\":\"ONE_PERSON\"}")
                .then()
                .statusCode(200);
        Clinic.awaitHolds(one.course);
        one.view().body("held", equalTo(false));
        other.view().body("state", equalTo("CANCELLED"));
    }

    @Test
    void whatIsToldOfEitherRecordCountsForThePersonUntilTheMergeIsTakenBack() {
        Visit visit = Visit.booked();
        UUID duplicate = Clinic.registeredPatient();
        merge(visit.patient, duplicate);
        Clinic.tell(new PatientStatusChanged(duplicate, PatientStatus.DECEASED, Clinic.now()));
        Clinic.awaitHolds(visit.course, "PATIENT_STATUS");
        visit.view().body("state", equalTo("CANCELLED"));
        unmerge(visit.patient, duplicate);
        Clinic.awaitHolds(visit.course);
    }

    @Test
    void noCourseBeginsUnderAMergedRecordAndTheRefusalNamesTheOneThatStands() {
        UUID duplicate = Clinic.eligiblePatient();
        UUID survivor = Clinic.eligiblePatient();
        merge(survivor, duplicate);
        Clinic.settled();
        Clinic.post("physician", "/v1/courses", Clinic.courseFor(duplicate))
                .then()
                .statusCode(409)
                .body("type", endsWith("/patient-merged"))
                .body("survivorId", equalTo(survivor.toString()));
        Clinic.post("physician", "/v1/courses", Clinic.courseFor(survivor))
                .then()
                .statusCode(201);
    }

    @Test
    void aRevocationAndAWithdrawalHoldTheCourseOfAMergedRecord() {
        Visit visit = Visit.booked();
        UUID survivor = Clinic.registeredPatient();
        UUID determination = Clinic.becomesEligible(survivor, Clinic.now().plus(Duration.ofDays(90)));
        merge(survivor, visit.patient);
        Clinic.settled();
        for (UUID record : List.of(survivor, visit.patient)) {
            Clinic.tell(new ConsentWithdrawn(record, UUID.randomUUID(), Clinic.now(), Clinic.now()));
        }
        Clinic.awaitHolds(visit.course, "CONSENT");
        Clinic.tell(new EligibilityRevoked(survivor, determination, List.of("CONSENT"), null, Clinic.now()));
        Clinic.awaitHolds(visit.course, "CONSENT", "ELIGIBILITY");
    }

    /** Plays outcomes-service: rated under this record. */
    private static void rated(UUID record, UUID course, String instrument, Instant effectiveAt) {
        Clinic.tell(new AssessmentRecorded(
                record,
                course,
                UUID.randomUUID(),
                1,
                instrument,
                "1",
                0,
                true,
                false,
                false,
                effectiveAt,
                AlertLevel.NONE,
                false,
                null,
                null,
                Clinic.now()));
    }

    @Test
    void aScreeningUnderOneRecordAnswersTheSuicideItemUnderTheOther() {
        Visit visit = Visit.checkedIn();
        visit.checkEquipment();
        UUID survivor = Clinic.eligiblePatient();
        merge(survivor, visit.patient);
        Clinic.settled();
        UUID score = UUID.randomUUID();
        Clinic.tell(visit.score(score, Clinic.now(), true));
        Clinic.settled();
        visit.asNurse("/clearance", visit.checks(score))
                .then()
                .statusCode(409)
                .body("gates.findAll { it.status == 'BLOCKED' }.code", contains("SUICIDE_SCREEN"));
        rated(survivor, visit.course, "C-SSRS", Clinic.now());
        Clinic.settled();
        visit.asNurse("/clearance", visit.checks(score)).then().statusCode(200);
    }

    @Test
    void theCoursesOfThePersonAreFoundByEitherRecordAndReachedByThePatientsOwnToken() {
        Visit visit = Visit.booked();
        UUID survivor = Clinic.registeredPatient();
        merge(survivor, visit.patient);
        Clinic.settled();
        String course = "/v1/courses/" + visit.course;
        List<String> own = List.of(
                course, visit.path(), course + "/support", course + "/waiting-entries", course + "/slot-offers");
        for (UUID record : List.of(survivor, visit.patient)) {
            String token = Tokens.patient(record);
            read(token, "/v1/courses?patientId=" + record).body("id", contains(visit.course.toString()));
            own.forEach(path -> read(token, path).statusCode(200));
        }
        String stranger = Tokens.patient(Clinic.registeredPatient());
        own.forEach(path -> read(stranger, path).statusCode(404));
        read(stranger, "/v1/courses?patientId=" + survivor).statusCode(404);
    }

    private static ValidatableResponse read(String token, String path) {
        return RestAssured.given().auth().oauth2(token).get(path).then();
    }

    @Test
    void theCourseOfAMergedRecordIsHeldWhenTheSurvivorsDeterminationRunsOut() {
        Visit visit = Visit.booked();
        Instant until = Clinic.now().plus(Duration.ofHours(1));
        UUID survivor = Clinic.eligiblePatient(until);
        merge(survivor, visit.patient);
        Clinic.settled();
        Clinic.awaitHolds(visit.course);
        Clinic.moveTo(until.plusSeconds(1));
        Clinic.awaitHolds(visit.course, "ELIGIBILITY");
    }

    @Test
    void whatComesAfterAStopIsSeenUnderTheSurvivorToo() {
        Visit visit = Visit.booked();
        UUID stop = Recommended.tell(visit.patient, visit.course, STOP, 1);
        Clinic.awaitHolds(visit.course, "RECOMMENDATION");
        visit.decide(stop, 1, "ACCEPTED").then().statusCode(201);
        UUID survivor = Clinic.eligiblePatient();
        merge(survivor, visit.patient);
        rated(survivor, visit.course, "PHQ-9", Clinic.now().plus(Duration.ofDays(8)));
        String support = "/v1/courses/" + visit.course + "/support";
        await().untilAsserted(() -> Clinic.as("nurse")
                .get(support)
                .then()
                .body(
                        "plan.findAll { it.rule == 'SCORE_AFTER_STOP' && it.standing == 'DONE' }.reason",
                        contains("a score 7 days after the stop")));
        Clinic.started(Clinic.courseFor(survivor, visit.site, visit.physician));
        Clinic.as("nurse")
                .get(support)
                .then()
                .body("due", equalTo(List.of()))
                .body("sessions.kind", hasItem("FOLLOW_UP"))
                .body("sessions.findAll { it.kind == 'FOLLOW_UP' }.reasonCode", everyItem(equalTo("COURSE_BEGUN")));
    }

    /** Each key's events are in order, and no key waits for another. */
    @Test
    void aMergeThatIsHeardOfAfterItWasTakenBackChangesNothing() {
        UUID one = Clinic.eligiblePatient();
        UUID other = Clinic.registeredPatient();
        UUID third = Clinic.registeredPatient();
        Clinic.settled();
        Instant first = Clinic.now();
        Clinic.tell(new PatientMerged(other, other, one, first));
        Clinic.tell(new PatientUnmerged(other, other, one, first.plusMillis(1)));
        Clinic.tell(new PatientMerged(other, third, other, first.plusMillis(2)));
        Clinic.settled();
        Clinic.tell(new PatientMerged(one, other, one, first));
        Clinic.settled();
        Clinic.startCourse(one);
    }

    @Test
    void aMergeIntoARecordThatWasMergedItselfIsFollowedUntilItIsHeardThatItWasTakenBack() {
        UUID one = Clinic.eligiblePatient();
        UUID other = Clinic.registeredPatient();
        UUID third = Clinic.registeredPatient();
        Clinic.settled();
        Instant first = Clinic.now();
        Clinic.tell(new PatientMerged(third, third, other, first.plusMillis(2)));
        Clinic.settled();
        Clinic.tell(new PatientMerged(one, other, one, first));
        Clinic.settled();
        Clinic.post("physician", "/v1/courses", Clinic.courseFor(one))
                .then()
                .statusCode(409)
                .body("survivorId", equalTo(third.toString()));
        Clinic.tell(new PatientUnmerged(one, other, one, first.plusMillis(1)));
        Clinic.settled();
        Clinic.startCourse(one);
    }
}
