package clinic.remit.acceptance;

import static clinic.remit.acceptance.RunningSet.REMIT;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nobody in danger goes home, and nobody in danger is injected. */
class SafetyTest {

    @Test
    void aHighAlertDuringObservationKeepsThePatientInTheHouseUntilAPhysicianClosesIt() {
        Course course = Treated.startedCourse("Hanna", "Ekdahl");
        Session session = course.book();
        session.arrive();
        Answer score = course.score(20).expect(201);
        REMIT.clock().awaitIdle();
        session.clear(score.id()).expect(200);
        session.administer().expect(200);
        session.observe();

        Answer screening = course.screenForSuicide(true).expect(201);
        REMIT.clock().awaitIdle();
        assertThat(screening.body().at("/alerts/0/level").asText()).isEqualTo("HIGH");
        Answer stays = session.goHome().expect(409);
        assertThat(stays.body().get("unmet").toString()).contains("NO_HIGH_ALERT");
        assertThat(session.state()).isIn("ADMINISTERED", "OBSERVING");
        assertThat(course.openHolds()).contains("ALERT");

        course.closeAlert(screening);
        REMIT.clock().awaitIdle();
        session.goHome().expect(200);
        assertThat(session.state()).isEqualTo("CLOSED");
    }

    @Test
    void aPositiveSuicideItemBlocksTheDoseUntilALaterScreening() {
        Course course = Treated.startedCourse("Ivo", "Marek");
        Session session = course.book();
        session.arrive();
        Answer score = course.score(20, 1).expect(201);
        REMIT.clock().awaitIdle();
        assertThat(score.body().get("screenNeeded").asBoolean()).isTrue();

        Answer blocked = session.clear(score.id()).expect(409);
        assertThat(blocked.problem()).isEqualTo("gates-not-met");
        assertThat(blocked.body().toString()).contains("SUICIDE_SCREEN");

        course.screenForSuicide(false).expect(201);
        REMIT.clock().awaitIdle();
        session.clear(score.id()).expect(200);
    }

    @Test
    void aHighAlertBetweenClearanceAndDoseStopsTheDose() {
        Course course = Treated.startedCourse("Mira", "Falk");
        Session session = course.book();
        session.arrive();
        Answer score = course.score(20).expect(201);
        REMIT.clock().awaitIdle();
        session.clear(score.id()).expect(200);
        assertThat(session.state()).isEqualTo("CLEARED");

        course.screenForSuicide(true).expect(201);
        REMIT.clock().awaitIdle();

        assertThat(session.state()).isEqualTo("CHECKED_IN");
        assertThat(session.isHeld()).isTrue();
        assertThat(session.clear(score.id()).status()).isEqualTo(409);
    }
}
