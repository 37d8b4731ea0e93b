package clinic.remit.benchmarks;

import clinic.remit.acceptance.Course;
import clinic.remit.acceptance.Patient;
import clinic.remit.acceptance.Remit;
import clinic.remit.acceptance.Site;
import clinic.remit.localstack.LocalStack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Recording a score, durable with trajectory, recommendation and outbox, beside the same statements sent bare. */
final class RecordingAssessments {

    private static final int PATIENTS_PER_CLIENT = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    private RecordingAssessments() {}

    static void measure(LocalStack stack, Remit remit, Site site, int clients, Table table) throws Exception {
        List<List<Course>> courses = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            courses.add(new ArrayList<>());
            for (int patient = 0; patient < PATIENTS_PER_CLIENT; patient++) {
                courses.get(client)
                        .add(Course.start(
                                remit,
                                site,
                                Patient.eligible(
                                        remit, "Bench", UUID.randomUUID().toString())));
            }
        }
        List<Recorder> recorders = courses.stream().map(Recorder::new).toList();
        Load.run(recorders, WARM_UP);
        remit.clock().awaitIdle();
        Load.Result recorded = Load.run(recorders, MEASURED);
        remit.clock().awaitIdle();

        List<BareStatements.Sender> senders = new ArrayList<>();
        int statements = 0;
        for (List<Course> ofOneClient : courses) {
            BareStatements sent = BareStatements.capture(
                    stack.postgres(), () -> ofOneClient.get(0).score(12).expect(201));
            senders.add(sent.sender(stack.postgres()));
            statements = sent.count();
        }
        Load.run(senders, WARM_UP);
        Load.Result bare = Load.run(senders, MEASURED);
        for (BareStatements.Sender sender : senders) {
            sender.close();
        }

        table.add(
                "recording an assessment, %d clients".formatted(clients),
                "%.0f/s".formatted(recorded.perSecond()),
                "%.0f/s: the same %d statements by JDBC".formatted(bare.perSecond(), statements),
                "at least half: here %.2f".formatted(recorded.perSecond() / bare.perSecond()));
        table.add(
                "the same, latency p50 / p99",
                "%.1f / %.1f ms".formatted(recorded.millisAt(50), recorded.millisAt(99)),
                "%.1f / %.1f ms".formatted(bare.millisAt(50), bare.millisAt(99)),
                "");
    }

    /** A front end that records one patient's score after another's. */
    private static final class Recorder implements Load.Client {

        private final List<Course> courses;
        private final AtomicInteger turn = new AtomicInteger();

        Recorder(List<Course> courses) {
            this.courses = courses;
        }

        @Override
        public void once() {
            int now = turn.getAndIncrement();
            courses.get(now % courses.size()).score(10 + now % 5).expect(201);
        }
    }
}
