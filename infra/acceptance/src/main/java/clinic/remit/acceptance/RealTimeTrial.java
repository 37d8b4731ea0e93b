package clinic.remit.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * A journey against the set of docker-compose.yml, as far as it goes without moving the time: from registration to the first
 * dose, a HIGH alert under observation, and the end of the session. It leaves its patient behind, so it is for a set that
 * is thrown away; its people come from infra/acceptance/docker-compose.trial.yml.
 */
public final class RealTimeTrial {

    private RealTimeTrial() {}

    public static void main(String[] arguments) {
        try (Admin kafka = Admin.create(Map.of("bootstrap.servers", "localhost:9092"))) {
            Remit remit = Remit.inProduction(new RealTime(kafka));
            Site site = Site.openAlways(remit, "Trial", 1, Person.PHYSICIAN);
            Patient patient = Patient.eligible(remit, "Trial", "Patient");
            System.out.println("eligible and signed off: " + patient.id());
            Course course = Course.start(remit, site, patient);
            Session session = course.book();
            session.checkIn();
            Answer score = course.score(19).expect(201);
            remit.clock().awaitIdle();
            session.clear(score.id()).expect(200);
            session.administer().expect(200);
            System.out.println("injected: " + session.view().text("/injection/deliveredMg") + " mg");
            Answer screening = course.screenForSuicide(true).expect(201);
            remit.clock().awaitIdle();
            Answer stays = session.goHome().expect(409);
            System.out.println("may not go home: " + stays.body().get("unmet"));
            System.out.println("held: " + course.openHolds() + ", recommended: "
                    + course.recommendation().text("/kind"));
            course.closeAlert(screening);
            session.transfer().expect(200);
            remit.clock().awaitIdle();
            System.out.println("session " + session.state() + ", open holds " + course.openHolds());
        }
    }

    /** Production's time: nothing moves it, and only the brokers tell whether all has been taken in. */
    private record RealTime(Admin kafka) implements Time {

        private static final Duration PATIENCE = Duration.ofSeconds(60);

        @Override
        public Instant now() {
            return Instant.now();
        }

        @Override
        public void advanceTo(Instant target) {
            throw new IllegalStateException("Nothing moves the time in production");
        }

        @Override
        public void advanceBy(Duration time) {
            throw new IllegalStateException("Nothing moves the time in production");
        }

        @Override
        public void awaitIdle() {
            Instant end = Instant.now().plus(PATIENCE);
            int quiet = 0;
            while (quiet < 3) {
                quiet = behind() == 0 ? quiet + 1 : 0;
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("The services are still behind after " + PATIENCE);
                }
                try {
                    // the services note what they have taken in once a second
                    TimeUnit.SECONDS.sleep(1);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted", e);
                }
            }
        }

        private long behind() {
            try {
                long behind = 0;
                for (String group : new String[] {"patient-service", "scheduling-service", "outcomes-service"}) {
                    var taken = kafka.listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get();
                    Map<TopicPartition, OffsetSpec> latest = taken.keySet().stream()
                            .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
                    var ends = kafka.listOffsets(latest).all().get();
                    behind += ends.entrySet().stream()
                            .mapToLong(end -> end.getValue().offset()
                                    - taken.get(end.getKey()).offset())
                            .sum();
                }
                return behind;
            } catch (ExecutionException e) {
                throw new IllegalStateException("Kafka does not answer", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
