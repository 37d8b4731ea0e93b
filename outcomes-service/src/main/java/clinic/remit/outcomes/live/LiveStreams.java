package clinic.remit.outcomes.live;

import clinic.remit.kit.audit.StreamedAccess;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unavailable;
import clinic.remit.kit.http.Unprocessable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** All who watch at this replica: so many and no more, each with a thread that mostly waits. */
@ApplicationScoped
class LiveStreams {

    private static final Logger LOG = Logger.getLogger(LiveStreams.class);

    private final LiveHub hub;
    private final Whose whose;
    private final StreamedAccess access;
    private final Semaphore places;
    private final Duration heartbeat;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    LiveStreams(
            LiveHub hub,
            Whose whose,
            StreamedAccess access,
            MeterRegistry meters,
            @ConfigProperty(name = "remit.live.streams", defaultValue = "100") int most,
            @ConfigProperty(name = "remit.live.heartbeat", defaultValue = "15s") Duration heartbeat) {
        this.hub = hub;
        this.whose = whose;
        this.access = access;
        this.places = new Semaphore(most);
        this.heartbeat = heartbeat;
        Gauge.builder("remit.live.streams", watchers, Set::size)
                .description("Connections that are told of events as they happen")
                .register(meters);
        // a stop first waits for running requests, and a stream would never end by itself
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAll, "live-end"));
    }

    /**
     * Begins a stream; it runs on until its watcher is gone.
     *
     * @param after null to begin with what happens from now on
     * @param until when the token runs out
     * @throws Unavailable if too many watch already, or the events cannot be read
     * @throws Unprocessable if there is no such place, or no longer
     */
    void open(Viewer viewer, LiveCursor after, Instant until, Watcher watcher) {
        if (stopping || !places.tryAcquire()) {
            throw new Unavailable(
                    "too-many-streams", "Too many watch already. Close what is not looked at, or try again.");
        }
        Subscription subscription = null;
        try {
            subscription = hub.subscribe();
            mustBeThere(after);
            StreamedAccess.Reader reader = access.reader("GET /v1/live");
            LiveStream stream = new LiveStream(hub, subscription, viewer, whose, reader, watcher, until);
            watchers.add(watcher);
            // here, so that the answer has its head before another thread goes on with it
            stream.begin(after);
            Subscription own = subscription;
            Thread thread = new Thread(() -> run(stream, own, watcher), "live-stream");
            thread.setDaemon(true);
            thread.start();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            end(subscription, watcher);
        } catch (TimeoutException e) {
            watcher.cut();
            end(subscription, watcher);
        } catch (RuntimeException e) {
            forget(subscription, watcher);
            throw e;
        }
    }

    private void run(LiveStream stream, Subscription subscription, Watcher watcher) {
        try {
            stream.run(heartbeat);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.info("One who watched did not read and was dropped");
            watcher.cut();
        } catch (RuntimeException e) {
            LOG.infof("A stream ended early: %s", e.getMessage());
        } finally {
            end(subscription, watcher);
        }
    }

    private void end(Subscription subscription, Watcher watcher) {
        forget(subscription, watcher);
        watcher.close();
    }

    private void forget(Subscription subscription, Watcher watcher) {
        hub.unsubscribe(subscription);
        watchers.remove(watcher);
        places.release();
    }

    /** Another replica may have read further than this one, but not further than there is; and nothing behind the place may be gone. */
    private void mustBeThere(LiveCursor after) {
        if (after == null) {
            return;
        }
        LiveCursor start;
        LiveCursor end;
        try {
            start = hub.log().start();
            end = hub.log().end();
        } catch (KafkaException e) {
            throw new Unavailable("live-not-available", "The events cannot be read at present. Try again in a moment.");
        }
        if (!after.topic().equals(end.topic()) || after.isBefore(start) || end.isBefore(after)) {
            throw new Unprocessable(
                    "live-place-unknown",
                    "There is no such place among the events, or no longer; were they restored from a backup? Read anew what you show,"
                            + " and begin without a place.",
                    new FieldProblem(
                            "Last-Event-ID",
                            after.written(),
                            "a place from " + start.written() + " to " + end.written() + ", or none"));
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        endAll();
    }

    private void endAll() {
        stopping = true;
        watchers.forEach(Watcher::close);
    }
}
