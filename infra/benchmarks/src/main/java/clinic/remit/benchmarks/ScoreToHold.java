package clinic.remit.benchmarks;

import clinic.remit.acceptance.Answer;
import clinic.remit.acceptance.Course;
import clinic.remit.acceptance.Patient;
import clinic.remit.acceptance.Remit;
import clinic.remit.acceptance.Site;
import clinic.remit.localstack.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** From a recorded score to its event on Kafka, and to the held session in the other service, on a quiet machine. */
final class ScoreToHold {

    private static final int PATIENTS = 8;
    private static final int WARM_UP = 100;
    private static final int SAMPLES = 300;

    private ScoreToHold() {}

    static void measure(LocalStack stack, Remit remit, Site site, Table table) {
        List<Course> courses = new ArrayList<>();
        for (int patient = 0; patient < PATIENTS; patient++) {
            Course course = Course.start(remit, site, Patient.eligible(remit, "Score", "Hold " + patient));
            course.treat(19);
            courses.add(course);
        }
        remit.clock().advanceBy(Duration.ofDays(2));
        courses.forEach(Course::book);
        String servers = stack.kafka().bootstrapServers();
        Histogram toEvent = new Histogram(3);
        Histogram toHeld = new Histogram(3);
        Histogram bare = new Histogram(3);
        try (Tail outcomes = Tail.of(servers, "remit.outcomes");
                Tail scheduling = Tail.of(servers, "remit.scheduling");
                RoundTrip roundTrip = new RoundTrip(servers)) {
            List<Answer> scores = new ArrayList<>();
            for (Course course : courses) {
                scores.add(course.score(12).expect(201));
                outcomes.await("AssessmentRecorded");
            }
            for (int sample = -WARM_UP; sample < SAMPLES; sample++) {
                int turn = Math.floorMod(sample, PATIENTS);
                scores.set(turn, courses.get(turn).correct(scores.get(turn), 4));
                long answered = System.nanoTime();
                long event = outcomes.await("TreatmentHoldRecommended");
                long held = scheduling.await("SessionHeld");
                scores.set(turn, courses.get(turn).correct(scores.get(turn), 12));
                outcomes.await("TreatmentContinuationRecommended");
                scheduling.await("SessionReleased");
                long back = roundTrip.once();
                if (sample >= 0) {
                    toEvent.recordValue(Math.max(0, event - answered) / 1000);
                    toHeld.recordValue(Math.max(0, held - answered) / 1000);
                    bare.recordValue(back / 1000);
                }
            }
        }
        table.add(
                "score answered to its event read from Kafka, p50 / p99",
                percentiles(toEvent),
                percentiles(bare) + ": produce and consume",
                "p99 within 5 times: here %.1f".formatted(p99(toEvent) / p99(bare)));
        table.add("score answered to SessionHeld read from Kafka, p50 / p99", percentiles(toHeld), "", "p99 250 ms");
    }

    private static double p99(Histogram histogram) {
        return histogram.getValueAtPercentile(99) / 1000.0;
    }

    private static String percentiles(Histogram histogram) {
        return "%.1f / %.1f ms".formatted(histogram.getValueAtPercentile(50) / 1000.0, p99(histogram));
    }
}
