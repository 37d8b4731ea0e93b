package clinic.remit.acceptance;

import static clinic.remit.acceptance.RunningSet.REMIT;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.remit.localstack.Service;
import clinic.remit.localstack.testing.Message;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that is killed in the middle of a journey loses nothing and doubles nothing. */
class KilledServiceTest {

    @ParameterizedTest
    @EnumSource(Service.class)
    void theJourneyEndsTheSame(Service killed) {
        Course course = Treated.startedCourse("Kim", killed.name());
        course.treat(19);
        REMIT.clock().advanceBy(Duration.ofDays(8));
        course.score(4).expect(201);
        RunningSet.killAndStartAgain(killed);
        course.scoreEvery(Duration.ofDays(8), 3, 3, 2);
        assertThat(course.recommendation().text("/kind")).isEqualTo("STOP");
        course.decide("ACCEPTED", "SUSTAINED_REMISSION").expect(201);
        REMIT.clock().awaitIdle();

        assertThat(course.view().text("/status")).isEqualTo("COMPLETED");
        List.of("remit.patients", "remit.scheduling", "remit.outcomes")
                .forEach(topic -> nothingIsMissing(topic, course));
        assertThat(RunningSet.typesPublished(
                        "remit.scheduling", course.patient().id()))
                .containsOnlyOnce("CourseCompleted", "InjectionAdministered", "RecommendationDecided");
    }

    @Test
    void whatAServiceMissedWhileItWasDownItTakesInLater() {
        Course course = Treated.startedCourse("Down", "Time");
        course.treat(19);
        REMIT.clock().advanceBy(Duration.ofDays(3));
        Session booked = course.book();
        RunningSet.stack().service(Service.SCHEDULING).kill();
        course.score(4).expect(201);
        RunningSet.stack().service(Service.SCHEDULING).start();
        REMIT.clock().awaitIdle();
        assertThat(booked.isHeld()).isTrue();
    }

    private static void nothingIsMissing(String topic, Course course) {
        assertThat(RunningSet.published(topic, course.patient().id()))
                .extracting(Message::sequence)
                .as("sequence of the patient's events on %s", topic)
                .containsExactlyElementsOf(LongStream.rangeClosed(
                                1,
                                RunningSet.published(topic, course.patient().id())
                                        .size())
                        .boxed()
                        .toList());
    }
}
