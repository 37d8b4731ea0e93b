package clinic.remit.acceptance;

import static clinic.remit.acceptance.RunningSet.REMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What rests on a score falls with it. */
class CorrectedScoreTest {

    @Test
    void aCorrectedScoreTakesTheStopBackAndReleasesTheCourse() {
        Course course = Treated.startedCourse("Cora", "Lund");
        course.treat(19);
        Answer last = course.scoreEvery(Duration.ofDays(8), 4, 3, 3, 2);
        assertThat(course.recommendation().text("/kind")).isEqualTo("STOP");
        assertThat(course.openHolds()).containsExactly("RECOMMENDATION");

        Answer corrected = course.correct(last, 12);
        REMIT.clock().awaitIdle();

        assertThat(corrected.text("/recommendation/kind")).isEqualTo("CONTINUE");
        assertThat(corrected.text("/recommendation/reason")).isEqualTo("CORRECTED");
        assertThat(corrected.body().get("earlier")).hasSize(1);
        assertThat(course.openHolds()).isEmpty();
        assertThat(RunningSet.typesPublished("remit.outcomes", course.patient().id()))
                .containsSubsequence(
                        "StopTreatmentRecommended", "TreatmentContinuationRecommended", "AssessmentCorrected");
    }
}
