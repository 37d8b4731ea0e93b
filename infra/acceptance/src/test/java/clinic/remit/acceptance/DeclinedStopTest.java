package clinic.remit.acceptance;

import static clinic.remit.acceptance.RunningSet.REMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The physician has the last word, and is asked again. */
class DeclinedStopTest {

    @Test
    void aDeclinedStopReleasesTheCourseAndComesBackAfterAWeekAndANewScore() {
        Course course = Treated.sustained("Declan", "Sloane");
        assertThat(course.recommendation().text("/kind")).isEqualTo("STOP");

        course.decide("DECLINED", "PATIENT_PREFERS_TO_CONTINUE").expect(201);
        REMIT.clock().awaitIdle();
        assertThat(course.recommendation().text("/kind")).isEqualTo("CONTINUE");
        assertThat(course.openHolds()).isEmpty();
        Session booked = course.book();

        Answer aWeekLater = course.scoreEvery(Duration.ofDays(7).plusHours(1), 2);
        assertThat(aWeekLater.text("/recommendation/kind")).isEqualTo("STOP");
        assertThat(course.openHolds()).containsExactly("RECOMMENDATION");
        assertThat(booked.state()).isIn("BOOKED", "CANCELLED");
    }

    @Test
    void aDecisionOnARecommendationThatNoLongerStandsIsRefused() {
        Course course = Treated.sustained("Stella", "Marsh");
        Answer seen = course.view();
        Answer last = course.scoreEvery(Duration.ofDays(2), 9);
        assertThat(last.text("/recommendation/kind")).isNotEqualTo("STOP");

        Answer refused = REMIT.scheduling()
                .post(Person.PHYSICIAN, "/v1/courses/" + course.id() + "/decisions", """
                {"recommendationId": "%s", "recommendationVersion": %s, "decision": "ACCEPTED", "reasonCode": "WELL"}""".formatted(
                                seen.text("/recommendation/recommendationId"),
                                seen.text("/recommendation/recommendationVersion")));

        refused.expect(412);
        assertThat(refused.text("/recommendation/recommendationId"))
                .isEqualTo(course.recommendation().text("/recommendationId"));
        assertThat(course.view().text("/status")).isEqualTo("ACTIVE");
    }
}
