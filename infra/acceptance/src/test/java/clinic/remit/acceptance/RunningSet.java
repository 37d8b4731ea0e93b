package clinic.remit.acceptance;

import clinic.remit.localstack.Checkout;
import clinic.remit.localstack.LocalStack;
import clinic.remit.localstack.Service;
import clinic.remit.localstack.StackPorts;
import clinic.remit.localstack.testing.Message;
import clinic.remit.localstack.testing.Topic;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The set that all journeys share: started at the first need, ended with the JVM. With {@code -Dremit.set.running=true} it is
 * the one that {@code infra/up} has started.
 */
final class RunningSet {

    private static final boolean RUNNING = Boolean.getBoolean("remit.set.running");
    private static final LocalStack STACK = RUNNING
            ? new LocalStack(
                    Checkout.root().resolve("infra/local-stack/.data"), StackPorts.usual(), System.out::println)
            : new LocalStack(Path.of("target/set").toAbsolutePath(), StackPorts.free(), System.out::println);
    static final Remit REMIT = Remit.on(STACK);
    static final Site SITE;

    static {
        if (!RUNNING) {
            Runtime.getRuntime().addShutdownHook(new Thread(STACK::close));
            STACK.start(true);
        }
        SITE = Site.open(REMIT, "North", 2, Person.PHYSICIAN, Person.SECOND_PHYSICIAN);
    }

    private RunningSet() {}

    /** As {@code kill -9} does, and started again as an operator would. */
    static void killAndStartAgain(Service service) {
        STACK.service(service).kill();
        STACK.service(service).start();
    }

    static LocalStack stack() {
        return STACK;
    }

    /**
     * What a subscriber has read of a patient on a topic up to now, in order. Delivery is at least once: an event that was
     * sent again after a crash has the id that the subscriber has seen before.
     */
    static List<Message> published(String topic, UUID patientId) {
        try (Topic subscribed = Topic.of(STACK.kafka().bootstrapServers(), topic)) {
            Set<String> seen = new HashSet<>();
            return subscribed.about(patientId).stream()
                    .filter(message -> seen.add(message.headers().get("ce_id")))
                    .toList();
        }
    }

    static List<String> typesPublished(String topic, UUID patientId) {
        return published(topic, patientId).stream().map(Message::simpleType).toList();
    }
}
