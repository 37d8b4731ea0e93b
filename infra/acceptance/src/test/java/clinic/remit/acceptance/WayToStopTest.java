package clinic.remit.acceptance;

import static clinic.remit.acceptance.RunningSet.REMIT;
import static clinic.remit.acceptance.RunningSet.SITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From nothing to the stop: the main road through all three services. */
class WayToStopTest {

    @Test
    void aPatientIsTreatedGetsWellAndTheTreatmentIsStopped() {
        Patient patient = Patient.eligible(REMIT, "Petra", "Hale");
        Course course = Course.start(REMIT, SITE, patient);
        course.treat(19);
        course.treat(12);
        Session third = course.book();
        Session fourth = course.book(third.startsAt());

        REMIT.clock().advanceTo(third.startsAt().minus(Duration.ofHours(1)));
        assertThat(course.score(4).text("/recommendation/kind")).isEqualTo("HOLD");
        REMIT.clock().awaitIdle();
        assertThat(course.openHolds()).containsExactly("RECOMMENDATION");
        assertThat(third.isHeld()).isTrue();
        assertThat(fourth.isHeld()).isTrue();

        Answer last = course.scoreEvery(Duration.ofDays(8), 3, 2, 2);
        assertThat(last.text("/state")).isEqualTo("SUSTAINED_REMISSION");
        Answer stop = course.recommendation();
        assertThat(stop.text("/kind")).isEqualTo("STOP");
        assertThat(stop.body().get("evidence")).isNotEmpty();

        course.decide("ACCEPTED", "SUSTAINED_REMISSION").expect(201);
        REMIT.clock().awaitIdle();
        assertThat(course.view().text("/status")).isEqualTo("COMPLETED");
        assertThat(third.state()).isEqualTo("CANCELLED");
        assertThat(RunningSet.typesPublished("remit.scheduling", patient.id()))
                .contains("SessionHeld", "RecommendationDecided", "CourseCompleted");
        assertThat(RunningSet.typesPublished("remit.outcomes", patient.id()))
                .contains("RemissionReached", "SustainedRemissionReached", "StopTreatmentRecommended");
    }
}
