package clinic.remit.outcomes.live;

import clinic.remit.kit.audit.StreamedAccess;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Tells one who watches: first what happened since the place they name, then what happens. Ends when they go, are too slow, or their token
 * has run out.
 */
final class LiveStream {

    private static final String READY = "Ready";
    /** Nothing but a place, so that whoever comes back need not read again what was none of theirs. */
    private static final String PLACE = "Place";

    private static final int PASSED_UNTOLD = 500;
    /** More than the relay sends again after it died, so that such a repeat is known. */
    private static final int REMEMBERED = 1_000;

    private static final Duration CATCH_UP_POLL = Duration.ofSeconds(1);

    private final LiveHub hub;
    private final Subscription subscription;
    private final Viewer viewer;
    private final Whose whose;
    private final StreamedAccess.Reader access;
    private final Watcher watcher;
    private final Instant until;
    private final Set<String> told = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private LiveCursor place;
    private int untold;

    /** @param until in real time, as tokens are */
    LiveStream(
            LiveHub hub,
            Subscription subscription,
            Viewer viewer,
            Whose whose,
            StreamedAccess.Reader access,
            Watcher watcher,
            Instant until) {
        this.hub = hub;
        this.subscription = subscription;
        this.viewer = viewer;
        this.whose = whose;
        this.access = access;
        this.watcher = watcher;
        this.until = until;
    }

    /**
     * Says where it begins.
     *
     * @param after null to begin with what happens from now on
     */
    void begin(LiveCursor after) throws InterruptedException, TimeoutException {
        place = after == null ? subscription.from() : after;
        watcher.tell(place.written(), READY, JsonNodeFactory.instance.objectNode());
    }

    /** Goes on until it is wanted no more. */
    void run(Duration heartbeat) throws InterruptedException, TimeoutException {
        if (place.isBefore(subscription.from())) {
            catchUp();
        }
        while (isWanted()) {
            LiveEvent event = subscription.next(shorter(heartbeat));
            if (event == null) {
                signOfLife();
            } else {
                pass(event);
            }
        }
    }

    private void catchUp() throws InterruptedException, TimeoutException {
        try (TopicReader reader = hub.reader(place)) {
            while (reader.place().isBefore(subscription.from()) && isWanted()) {
                for (LiveEvent event : reader.poll(CATCH_UP_POLL)) {
                    if (event.offset() < subscription.from().next(event.partition())) {
                        pass(event);
                    }
                }
            }
        }
    }

    /** What lies before the place was told before the connection broke. */
    private void pass(LiveEvent event) throws InterruptedException, TimeoutException {
        if (event.offset() < place.next(event.partition())) {
            return;
        }
        place = place.after(event);
        if (viewer.mayKnow(event.type())
                && !told.contains(event.eventId())
                && whose.concerns(viewer, event.patientId())) {
            told.add(event.eventId());
            access.toldOf(event.patientId());
            watcher.tell(place.written(), event.type(), data(event));
            untold = 0;
        } else if (++untold >= PASSED_UNTOLD) {
            signOfLife();
        }
    }

    private void signOfLife() throws InterruptedException, TimeoutException {
        if (untold == 0) {
            watcher.heartbeat();
        } else {
            watcher.tell(place.written(), PLACE, JsonNodeFactory.instance.objectNode());
            untold = 0;
        }
    }

    private ObjectNode data(LiveEvent event) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("eventId", event.eventId());
        data.put("sequence", event.sequence());
        data.set("data", viewer.shown(event));
        return data;
    }

    private boolean isWanted() {
        return watcher.isThere() && !subscription.isOverrun() && Instant.now().isBefore(until);
    }

    private Duration shorter(Duration heartbeat) {
        Duration left = Duration.between(Instant.now(), until);
        return left.compareTo(heartbeat) < 0 ? left : heartbeat;
    }
}
