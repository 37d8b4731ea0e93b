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

        closeAlert(screening);
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

    private static void closeAlert(Answer screening) {
        String alert = screening.body().at("/alerts/0/id").asText();
        String etag = '"' + screening.body().at("/alerts/0/version").asText() + '"';
        Answer taken = REMIT.outcomes().post(Person.PHYSICIAN, "/v1/alerts/" + alert + "/acknowledgement", etag, "{}");
        REMIT.outcomes()
                .post(Person.PHYSICIAN, "/v1/alerts/" + alert + "/closing", taken.expect(200).etag(), """
                        {"reasonCode": "EVALUATED", "done": "Seen by the psychiatrist; safety plan renewed."}""")
                .expect(200);
    }
}
