package clinic.remit.outcomes.live;

import clinic.remit.kit.http.Unavailable;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.InterruptException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * One reader of the topic for all who watch at this replica: it hands each new event to every one of them. It begins with the first who
 * watches. While the broker is away nothing happens; then it goes on where it stood, unless the topic is no longer what it was.
 */
@ApplicationScoped
class LiveHub {

    static final String TOPIC = "remit.outcomes";

    private static final Logger LOG = Logger.getLogger(LiveHub.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long PATIENCE_MILLIS = 10_000;
    private static final int POLLS_BETWEEN_LOOKS = 20;

    private final String servers;
    private final Set<Subscription> subscriptions = new HashSet<>();
    private LiveCursor place; // of the next event that is handed out; null until the broker has told
    private boolean away; // the broker; nobody waits for it, or they would keep others from working
    private Thread thread;
    private TopicLog log;
    private boolean stopped;

    LiveHub(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.servers = servers;
    }

    /**
     * Everything from {@link Subscription#from()} on goes to this subscription: no event falls between the two.
     *
     * @throws Unavailable if the broker does not answer
     */
    synchronized Subscription subscribe() {
        startIfNeeded();
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        try {
            for (long left = PATIENCE_MILLIS; place == null && !away && !stopped && left > 0; ) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (place == null || stopped) {
            throw new Unavailable("live-not-available", "The events cannot be read at present. Try again in a moment.");
        }
        Subscription subscription = new Subscription(place);
        subscriptions.add(subscription);
        return subscription;
    }

    synchronized void unsubscribe(Subscription subscription) {
        subscriptions.remove(subscription);
    }

    /** Reads on from a place of this topic. */
    TopicReader reader(LiveCursor from) {
        TopicReader reader = new TopicReader(servers, TOPIC, from.topic());
        reader.goTo(from);
        return reader;
    }

    synchronized TopicLog log() {
        if (log == null) {
            log = new TopicLog(servers, TOPIC);
        }
        return log;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        synchronized (this) {
            stopped = true;
            notifyAll();
            if (thread != null) {
                thread.interrupt();
            }
            if (log != null) {
                log.close();
            }
        }
    }

    private void startIfNeeded() {
        if (thread == null && !stopped) {
            thread = new Thread(this::run, "live-hub");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        while (!isStopped()) {
            try (TopicReader reader = reader(begin(log().end()))) {
                boolean same = true;
                for (int polls = 1; same && !isStopped(); polls++) {
                    handOut(reader);
                    same = polls % POLLS_BETWEEN_LOOKS != 0 || isOf(log().id());
                }
            } catch (InterruptException e) {
                return;
            } catch (OffsetOutOfRangeException e) {
                LOG.warn("The topic does not have the event that was to be told next; was it restored from a backup?");
                beginAnew();
            } catch (RuntimeException e) {
                LOG.warnf("The events cannot be read, trying again: %s", e.getMessage());
                brokerIsAway();
                pause();
            }
        }
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    private synchronized boolean isOf(String topicId) {
        return place.topic().equals(topicId);
    }

    /** Where it stood, unless the topic is another one meanwhile: then behind what that has. */
    private synchronized LiveCursor begin(LiveCursor end) {
        if (place != null && !isOf(end.topic())) {
            LOG.warn("The topic was made anew; was it restored from a backup?");
            beginAnew();
        }
        if (place == null) {
            place = end;
        }
        away = false;
        notifyAll();
        return place;
    }

    private synchronized void brokerIsAway() {
        away = true;
        notifyAll();
    }

    /** Whoever watches comes back and learns that their place is gone. */
    private synchronized void beginAnew() {
        place = null;
        subscriptions.forEach(Subscription::drop);
    }

    private void handOut(TopicReader reader) {
        for (LiveEvent event : reader.poll(POLL)) {
            synchronized (this) {
                place = place.after(event);
                subscriptions.forEach(it -> it.offer(event));
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
