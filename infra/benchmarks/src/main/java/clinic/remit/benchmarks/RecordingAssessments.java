package clinic.remit.benchmarks;

import clinic.remit.acceptance.Course;
import clinic.remit.acceptance.Patient;
import clinic.remit.acceptance.Remit;
import clinic.remit.acceptance.Site;
import clinic.remit.localstack.LocalStack;
import clinic.remit.localstack.PostgresServer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Recording a score, durable with trajectory, recommendation and outbox, beside the same statements sent bare. */
final class RecordingAssessments {

    private static final int PATIENTS_PER_CLIENT = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration BARE_WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(15);

    private Load.Result recorded;
    private final List<BareStatements> sent = new ArrayList<>();

    /** Records, and keeps the statements of one recording of each client. */
    void record(LocalStack stack, Remit remit, Site site, int clients) throws Exception {
        List<List<Course>> courses = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            courses.add(new ArrayList<>());
            for (int patient = 0; patient < PATIENTS_PER_CLIENT; patient++) {
                Patient eligible =
                        Patient.eligible(remit, "Bench", UUID.randomUUID().toString());
                courses.get(client).add(Course.start(remit, site, eligible));
            }
        }
        Clock clock = BenchmarkClock.of(remit);
        List<Recorder> recorders =
                courses.stream().map(each -> new Recorder(each, clock)).toList();
        Load.run(recorders, WARM_UP);
        recorded = Load.run(recorders, MEASURED);
        remit.clock().awaitIdle();
        for (List<Course> ofOneClient : courses) {
            sent.add(BareStatements.capture(
                    stack.postgres(),
                    () -> ofOneClient.get(0).scoreAt(clock.instant(), 12).expect(201)));
        }
    }

    /**
     * Sends the kept statements. Last of all, and when no service runs: what they write is no history that a service could go on from, and
     * its events are not for anybody.
     */
    void sendBare(PostgresServer postgres, Table table) throws Exception {
        List<BareStatements.Sender> senders = new ArrayList<>();
        for (BareStatements statements : sent) {
            senders.add(statements.sender(postgres));
        }
        Load.run(senders, BARE_WARM_UP);
        Load.Result bare = Load.run(senders, MEASURED);
        for (BareStatements.Sender sender : senders) {
            sender.close();
        }
        table.add(
                "recording an assessment, %d clients".formatted(sent.size()),
                "%.0f/s".formatted(recorded.perSecond()),
                "%.0f/s: the same %d statements by JDBC, nothing else running"
                        .formatted(bare.perSecond(), sent.get(0).count()),
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
        private final Clock clock;
        private final AtomicInteger turn = new AtomicInteger();

        Recorder(List<Course> courses, Clock clock) {
            this.courses = courses;
            this.clock = clock;
        }

        @Override
        public void once() {
            int now = turn.getAndIncrement();
            courses.get(now % courses.size())
                    .scoreAt(clock.instant(), 10 + now % 5)
                    .expect(201);
        }
    }
}
