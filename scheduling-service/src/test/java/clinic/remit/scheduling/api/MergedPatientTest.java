package clinic.remit.scheduling.api;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import clinic.remit.events.patients.ConsentWithdrawn;
import clinic.remit.events.patients.EligibilityRevoked;
import clinic.remit.events.patients.PatientMerged;
import clinic.remit.events.patients.PatientStatus;
import clinic.remit.events.patients.PatientStatusChanged;
import clinic.remit.events.patients.PatientUnmerged;
import clinic.remit.localstack.testing.WithStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
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
}
