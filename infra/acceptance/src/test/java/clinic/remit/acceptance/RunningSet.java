package clinic.remit.acceptance;

import clinic.remit.localstack.LocalStack;
import clinic.remit.localstack.Service;
import clinic.remit.localstack.StackPorts;
import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** The set that all journeys share: started at the first need, ended with the JVM. */
final class RunningSet {

    private static final LocalStack STACK =
            new LocalStack(Path.of("target/set").toAbsolutePath(), StackPorts.free(), System.out::println);
    static final Remit REMIT;
    static final Site SITE;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(STACK::close));
        STACK.start(true);
        REMIT = Remit.on(STACK);
        SITE = Site.open(REMIT, "North", 2, Person.PHYSICIAN, Person.SECOND_PHYSICIAN);
    }

    private RunningSet() {}

    static void kill(Service service) {
        STACK.service(service).kill();
    }

    static void startAgain(Service service) {
        STACK.service(service).start();
    }

    /** What a subscriber has read of a patient on a topic up to now, in order. */
    static List<Message> published(String topic, UUID patientId) {
        try (Topic subscribed = Topic.of(STACK.kafka().bootstrapServers(), topic)) {
            return subscribed.about(patientId);
        }
    }

    static List<String> typesPublished(String topic, UUID patientId) {
        return published(topic, patientId).stream().map(Message::simpleType).toList();
    }
}
