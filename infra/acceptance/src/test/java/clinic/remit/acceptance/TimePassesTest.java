package clinic.remit.acceptance;

import static clinic.remit.acceptance.RunningSet.REMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Time alone may restrict or remind; it releases nothing. */
class TimePassesTest {

    @Test
    void aStopWithoutANewScoreGoesStaleAndStands() {
        Course course = Treated.sustained("Tilda", "Nord");
        assertThat(course.recommendation().body().get("stale").asBoolean()).isFalse();

        REMIT.clock().advanceBy(Duration.ofDays(16));

        Answer later = course.recommendation();
        assertThat(later.text("/kind")).isEqualTo("STOP");
        assertThat(later.body().get("stale").asBoolean()).isTrue();
        assertThat(course.openHolds()).containsExactly("RECOMMENDATION");
    }

    @Test
    void threeWeeksWithoutAScoreAskForOne() {
        Course course = Treated.startedCourse("Nora", "Vik");
        course.treat(19);

        REMIT.clock().advanceBy(Duration.ofDays(23));

        assertThat(course.recommendation().body().get("codes").toString()).contains("NO_DATA");
    }

    @Test
    void aDeterminationThatRunsOutHoldsTheCourseByItself() {
        Course course = Treated.startedCourse("Olle", "Strand");
        REMIT.clock().advanceBy(Duration.ofDays(91));
        assertThat(course.openHolds()).contains("ELIGIBILITY");
    }
}
