package clinic.remit.outcomes.safety.oncall.delivery;

import clinic.remit.kit.time.DueWork;
import clinic.remit.outcomes.safety.oncall.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * Sends what waits: at once after the commit that queued it, and again when a pause is over. Several at a time, so that a webhook that
 * does not answer delays nobody else for long.
 */
@ApplicationScoped
class Delivery implements DueWork {

    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final int SENDERS = 4;

    private final NotificationQueue queue;
    private final EmailChannel email;
    private final WebhookChannel webhook;
    private final MeterRegistry meters;
    private final ExecutorService taker = Executors.newSingleThreadExecutor(work -> daemon(work, "on-call-taker"));
    private final ExecutorService senders =
            Executors.newFixedThreadPool(SENDERS, work -> daemon(work, "on-call-sender"));

    Delivery(NotificationQueue queue, EmailChannel email, WebhookChannel webhook, MeterRegistry meters) {
        this.queue = queue;
        this.email = email;
        this.webhook = webhook;
        this.meters = meters;
    }

    void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) Notifications.Queued event) {
        wake();
    }

    @Override
    public Optional<Instant> nextDue() {
        return queue.nextDue();
    }

    @Override
    public void runDue(Instant now) {
        wake();
    }

    private void wake() {
        try {
            taker.execute(this::takeAll);
        } catch (RejectedExecutionException e) {
            LOG.debug("The service stops; what waits is sent after its next start");
        }
    }

    @PreDestroy
    void stop() {
        taker.shutdownNow();
        senders.shutdownNow();
    }

    private void takeAll() {
        try {
            List<OnCallMessage> taken = queue.take();
            while (!taken.isEmpty()) {
                // no more than are sent at once, so that what is taken is sent before its lease is over
                senders.invokeAll(taken.stream().map(this::sending).toList());
                taken = queue.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warnf("Messages to the on-call wait and are tried again: %s", e.getMessage());
        }
    }

    private Callable<Void> sending(OnCallMessage message) {
        return () -> {
            send(message);
            return null;
        };
    }

    private void send(OnCallMessage message) {
        String failure = null;
        try {
            if (message.channel() == Channel.EMAIL) {
                email.send(message);
            } else {
                webhook.send(message);
            }
        } catch (NotSent e) {
            failure = e.getMessage();
        } catch (RuntimeException e) {
            failure = e.getClass().getSimpleName();
        }
        meters.counter(
                        "remit.on.call.attempts",
                        "channel",
                        message.channel().name(),
                        "outcome",
                        failure == null ? "taken" : "refused")
                .increment();
        settle(message, failure);
    }

    /** If this fails, the message is sent again when its lease is over: rather twice than not at all. */
    private void settle(OnCallMessage message, String failure) {
        try {
            if (failure == null) {
                queue.taken(message.id());
            } else {
                queue.refused(message.id(), failure);
            }
        } catch (RuntimeException e) {
            LOG.warnf("What became of message %s could not be kept: %s", message.id(), e.getMessage());
        }
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
