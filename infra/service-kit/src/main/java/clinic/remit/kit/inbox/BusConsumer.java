package clinic.remit.kit.inbox;

import clinic.remit.kit.tracing.Trace;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Reads the other services' topics, one record after the other. A passing fault is tried again until it has passed,
 * which holds back the records behind it; an event that can never be taken in becomes a dead letter, and the next one
 * follows. The offset is committed only afterwards.
 */
@ApplicationScoped
class BusConsumer {

    private static final Logger LOG = Logger.getLogger(BusConsumer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final ConsumerLag lag;
    private final CountDownLatch shutdown = new CountDownLatch(1);

    BusConsumer(Inbox inbox, DeadLetters deadLetters, ConsumerLag lag) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.lag = lag;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        shutdown.countDown();
    }

    @Incoming("bus")
    @Blocking
    public void receive(ConsumerRecord<String, byte[]> kafkaRecord) throws InterruptedException {
        ReceivedRecord received = ReceivedRecord.of(kafkaRecord);
        Trace.begin(received.correlationId(), received.traceparent());
        try {
            Duration pause = FIRST_PAUSE;
            while (!taken(received)) {
                if (shutdown.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("Stopped before the event could be taken in; it will come again");
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            lag.passed(received.topic(), received.partition(), received.offset());
        } finally {
            Trace.end();
        }
    }

    private boolean taken(ReceivedRecord received) {
        try {
            inbox.take(received);
            return true;
        } catch (RuntimeException fault) {
            return !PassingFault.is(fault) && setAside(received, fault);
        }
    }

    private boolean setAside(ReceivedRecord received, RuntimeException cause) {
        try {
            deadLetters.add(received, cause);
            LOG.errorf(cause, "Event %s of %s set aside as a dead letter", received.eventId(), received.topic());
            return true;
        } catch (RuntimeException fault) {
            LOG.warnf("A dead letter cannot be kept yet: %s", fault.getMessage());
            return false;
        }
    }
}
