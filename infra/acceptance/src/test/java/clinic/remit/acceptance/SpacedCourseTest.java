package clinic.remit.acceptance;

import static clinic.remit.acceptance.RunningSet.REMIT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A patient who responds without remission is injected less often, by what outcomes-service makes of the scores. */
class SpacedCourseTest {

    @Test
    void afterTheInductionAResponseSetsTheInjectionsAWeekApart() {
        Course course = Treated.startedCourse("Wanda", "Brandt");
        for (int total : new int[] {19, 15, 12, 9, 9}) {
            course.treat(total);
        }
        Session sixth = course.book();
        Session early = course.book(sixth.startsAt().plus(Duration.ofDays(1)));
        sixth.treat(9);

        Answer planned = REMIT.scheduling()
                .get(Person.NURSE, "/v1/courses/" + course.id() + "/planned-interval")
                .expect(200);
        assertThat(planned.text("/daysAfterResponse")).isEqualTo("7");
        LocalDate notBefore = LocalDate.parse(planned.text("/notBefore"));
        assertThat(notBefore)
                .isEqualTo(day(Instant.parse(sixth.view().text("/injectedAt"))).plusDays(7));
        assertThat(day(early.startsAt())).isBefore(notBefore);
        Answer slots = REMIT.scheduling()
                .get(Person.NURSE, "/v1/courses/" + course.id() + "/slots?limit=1")
                .expect(200);
        assertThat(day(Instant.parse(slots.text("/0/startsAt")))).isAfterOrEqualTo(notBefore);

        early.arrive();
        Answer score = course.score(9).expect(201);
        REMIT.clock().awaitIdle();
        Answer blocked = early.clear(score.id()).expect(409);
        assertThat(blocked.problem()).isEqualTo("gates-not-met");
        assertThat(blocked.body().toString()).contains("SPACING");
        early.clearAgainst("SPACING", "RELAPSED_BEFORE", score.id()).expect(200);
        early.administer().expect(200);
        early.observe();
        early.goHome().expect(200);
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, Site.ZONE);
    }
}
