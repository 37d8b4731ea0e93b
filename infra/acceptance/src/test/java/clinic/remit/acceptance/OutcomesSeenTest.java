package clinic.remit.acceptance;

import static clinic.remit.acceptance.RunningSet.REMIT;
import static clinic.remit.acceptance.RunningSet.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import clinic.remit.localstack.Service;
import clinic.remit.localstack.testing.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the clinic sees of its treatments: a course as numbers and as a picture, what is due, what happens now, and all courses together. */
class OutcomesSeenTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aCourseIsSeenAsItGoesAlsoThroughARestartOfTheService() {
        Course course = Treated.startedCourse("Vera", "Sund");
        UUID patient = course.patient().id();
        course.treat(19);
        course.treat(12);
        List<String> before = ids(patient);
        List<Watched.Event> heard = new ArrayList<>();
        try (Watched live = watch(patient, null)) {
            course.scoreEvery(Duration.ofDays(8), 9);
            await().atMost(PATIENCE).until(() -> told(live, patient, it -> !before.contains(it)));
            heard.addAll(live.told());
            RunningSet.stack().service(Service.OUTCOMES).stop();
            // told to stop, the service ends what would never end by itself
            await().atMost(PATIENCE).until(live::hasEnded);
        } finally {
            RunningSet.stack().service(Service.OUTCOMES).start();
        }
        course.scoreEvery(Duration.ofDays(8), 4);
        String place = heard.get(heard.size() - 1).id();
        try (Watched again = watch(patient, place)) {
            await().atMost(PATIENCE).until(() -> told(again, patient, it -> !before.contains(it) && !isIn(heard, it)));
            heard.addAll(again.told());
        }
        assertThat(heard.stream().map(Watched.Event::eventId))
                .containsExactlyElementsOf(
                        ids(patient).stream().filter(it -> !before.contains(it)).toList());
        assertThat(heard.stream().map(Watched.Event::name)).contains("AssessmentRecorded", "TreatmentHoldRecommended");

        Answer trajectory = course.trajectory();
        assertThat(trajectory.text("/baseline")).isEqualTo("19");
        assertThat(trajectory.text("/newest")).isEqualTo("4");
        assertThat(trajectory.text("/state")).isEqualTo("REMISSION");
        assertThat(trajectory.body().get("scores")).hasSize(4);
        assertThat(trajectory.body().get("injections")).hasSize(2);
        String chart = REMIT.outcomes()
                .document(Person.PHYSICIAN, "/v1/courses/" + course.id() + "/trajectory.svg", "image/svg+xml");
        assertThat(chart).contains("<svg", "<title", "<desc");

        Answer due = REMIT.outcomes()
                .get(Person.COORDINATOR, "/v1/patients/" + patient + "/due-assessments")
                .expect(200);
        assertThat(due.body().findValuesAsText("why")).containsExactly("RESCORE");
    }

    @Test
    void allCoursesTogetherAreForThoseWhomAnAdministratorOfTheRealmLets() {
        Treated.sustained("Arne", "Lund");
        REMIT.outcomes().get(Person.NURSE, "/v1/cohort").expect(403);
        REMIT.logins().letExportTheCohort("physicians");
        try {
            REMIT.outcomes().get(Person.ADMINISTRATOR, "/v1/cohort").expect(403);
            Answer cohort = REMIT.outcomes()
                    .get(Person.PHYSICIAN, "/v1/cohort?site=" + SITE.id())
                    .expect(200);
            assertThat(cohort.body().toString()).doesNotContain("Lund");
            assertThat(REMIT.outcomes().document(Person.PHYSICIAN, "/v1/cohort.csv", "text/csv"))
                    .contains(",");
        } finally {
            REMIT.logins().letExportTheCohort("physicians", "administrators");
        }
        REMIT.outcomes().get(Person.ADMINISTRATOR, "/v1/cohort").expect(200);
        Answer simulated = REMIT.outcomes()
                .post(Person.PHYSICIAN, "/v1/stop-policy-simulations", """
                        {"variants": [{"name": "two scores over two weeks",
                                       "numbers": {"sustained": {"minScores": 2, "minSpanDays": 14}}}]}""")
                .expect(200);
        assertThat(simulated.body().get("variants")).hasSize(2);
        assertThat(simulated.body().get("readWithCare")).isNotEmpty();
    }

    @Test
    void theOnCallOfTheSiteAreToldOfAnAlertThatIsThenTakenInHandAndClosed() {
        Site site = Site.open(REMIT, "On call", 1, Person.PHYSICIAN);
        Course course = Course.start(REMIT, site, Patient.eligible(REMIT, "Signe", "Borg"));
        UUID patient = course.patient().id();
        try (Beeper beeper = new Beeper()) {
            REMIT.outcomes()
                    .put(Person.ADMINISTRATOR, "/v1/sites/" + site.id() + "/on-call", "\"0\"", """
                            {"firstLine": [{"webhook": "%s"}], "secondLine": []}""".formatted(
                                    beeper.url()))
                    .expect(200);
            Answer screening = course.screenForSuicide(true).expect(201);
            String alert = screening.text("/alerts/0/id");
            await().atMost(PATIENCE).until(() -> !beeper.received().isEmpty());
            assertThat(beeper.received()).hasSize(1);
            assertThat(beeper.received().get(0))
                    .contains(alert, "\"HIGH\"")
                    .doesNotContain(patient.toString())
                    .doesNotContain("Borg");
            await().atMost(PATIENCE).until(() -> sent(alert));

            course.closeAlert(screening);
            REMIT.clock().awaitIdle();
            Answer closed = REMIT.outcomes()
                    .get(Person.PHYSICIAN, "/v1/alerts?open=false&patientId=" + patient)
                    .expect(200);
            assertThat(closed.text("/data/0/id")).isEqualTo(alert);
            assertThat(closed.text("/data/0/acknowledgedBy"))
                    .isEqualTo(Person.PHYSICIAN.id().toString());
            assertThat(closed.text("/data/0/closedBy"))
                    .isEqualTo(Person.PHYSICIAN.id().toString());
            assertThat(RunningSet.typesPublished("remit.outcomes", patient))
                    .containsSubsequence("SafetyAlertRaised", "SafetyAlertAcknowledged", "SafetyAlertClosed");
        }
    }

    private static Watched watch(UUID patient, String after) {
        Watched live = new Watched(
                RunningSet.stack().service(Service.OUTCOMES).url(),
                REMIT.logins().token(Person.NURSE),
                patient,
                after);
        await().atMost(PATIENCE).until(live::isReady);
        return live;
    }

    /** Whether it has been told all of those that are published. */
    private static boolean told(Watched live, UUID patient, Predicate<String> which) {
        REMIT.clock().awaitIdle();
        return live.told().size() >= ids(patient).stream().filter(which).count();
    }

    private static boolean isIn(List<Watched.Event> heard, String id) {
        return heard.stream().anyMatch(it -> it.eventId().equals(id));
    }

    private static List<String> ids(UUID patient) {
        return RunningSet.published("remit.outcomes", patient).stream()
                .map(Message::headers)
                .map(headers -> headers.get("ce_id"))
                .toList();
    }

    private static boolean sent(String alert) {
        return REMIT.outcomes()
                .get(Person.ADMINISTRATOR, "/v1/notifications?alertId=" + alert)
                .expect(200)
                .text("/data/0/status")
                .equals("SENT");
    }
}
