package clinic.remit.acceptance;

import static clinic.remit.acceptance.RunningSet.REMIT;
import static clinic.remit.acceptance.RunningSet.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Only who may be treated is treated, and only as long as that holds. */
class EligibilityTest {

    @Test
    void onePatientWithOneFailedTrialIsIneligibleAndGetsNoCourse() {
        Patient patient = withOneFailedTrial("Inga", "Weber");
        Answer determination = patient.determine();
        assertThat(determination.text("/result")).isEqualTo("INELIGIBLE");
        REMIT.patients()
                .post(
                        Person.PHYSICIAN,
                        "/v1/determinations/" + determination.id() + "/sign-off",
                        determination.etag(),
                        "{}")
                .expect(409);
        REMIT.clock().awaitIdle();

        Answer refused = Course.ask(REMIT, SITE, patient).expect(409);

        assertThat(refused.problem()).isEqualTo("not-eligible");
        assertThat(refused.body().get("reasons").toString()).contains("DETERMINATION_INELIGIBLE_NOT_SIGNED_OFF");
        assertThat(RunningSet.published("remit.scheduling", patient.id())).isEmpty();
    }

    @Test
    void whoMayOverrideLetsTreatmentBeginAgainstACriterion() {
        Patient patient = withOneFailedTrial("Olga", "Ramos");
        Answer determination = patient.determine();
        assertThat(determination.text("/result")).isEqualTo("INELIGIBLE");

        REMIT.patients()
                .post(
                        Person.PHYSICIAN,
                        "/v1/determinations/" + determination.id() + "/override",
                        determination.etag(),
                        """
                        {"reasonCode": "OTHER", "reason": "The second trial is told by the family alone."}""")
                .expect(200);
        REMIT.clock().awaitIdle();

        Course.ask(REMIT, SITE, patient).expect(201);
        assertThat(RunningSet.typesPublished("remit.patients", patient.id())).contains("EligibilityOverridden");
    }

    @Test
    void aContraindicationRevokesAndHoldsWhatIsBooked() {
        Course course = Treated.startedCourse("Rhea", "Kovacs");
        Session booked = course.book();

        course.patient().screen("ANEURYSM");
        REMIT.clock().awaitIdle();

        assertThat(course.openHolds()).contains("ELIGIBILITY");
        assertThat(booked.isHeld()).isTrue();
        assertThat(booked.state()).isEqualTo("BOOKED");
        assertThat(RunningSet.typesPublished("remit.patients", course.patient().id()))
                .containsSubsequence("EligibilitySignedOff", "EligibilityRevoked", "EligibilityDetermined");
        assertThat(RunningSet.typesPublished(
                        "remit.scheduling", course.patient().id()))
                .contains("CourseHeld", "SessionHeld");
        assertThat(course.recommendation().text("/kind")).isEqualTo("REVIEW");
        assertThat(REMIT.scheduling()
                        .post(
                                Person.NURSE,
                                "/v1/sessions/" + booked.id() + "/check-in",
                                booked.view().etag(),
                                "{}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aMergeHoldsWhatIsBookedUntilThePersonIsSignedOffAsOne() {
        Course course = Treated.startedCourse("Ida", "Lindqvist");
        Session booked = course.book();
        Patient survivor = Patient.register(REMIT, "Ida", "Lindquist-Berg");

        survivor.mergeIn(course.patient());
        REMIT.clock().awaitIdle();

        assertThat(course.openHolds()).contains("ELIGIBILITY");
        assertThat(booked.isHeld()).isTrue();
        assertThat(survivor.currentDetermination().text("/result")).isEqualTo("ELIGIBLE");
        assertThat(survivor.currentDetermination().text("/inForce")).isEqualTo("false");
        assertThat(course.recommendation().text("/kind")).isNotEqualTo("STOP");
        assertThat(RunningSet.typesPublished("remit.patients", course.patient().id()))
                .containsSubsequence("PatientMerged", "EligibilityRevoked");
    }

    @Test
    void aPatientReachesTheOwnRecordAndNoOther() {
        Patient own = Patient.register(REMIT, "Own", "Record");
        Patient other = Patient.register(REMIT, "Other", "Record");
        REMIT.logins().letPatientReach(own.id());
        REMIT.clock().awaitIdle();
        REMIT.outcomes()
                .get(Person.PATIENT, "/v1/patients/" + own.id() + "/due-assessments")
                .expect(200);
        REMIT.outcomes()
                .get(Person.PATIENT, "/v1/patients/" + other.id() + "/due-assessments")
                .expect(404);
    }

    private static Patient withOneFailedTrial(String givenName, String familyName) {
        Patient patient = Patient.register(REMIT, givenName, familyName);
        patient.recordEpisode();
        patient.recordTrial("36437", 150, 300, 200);
        patient.screen("");
        patient.consent();
        return patient;
    }
}
