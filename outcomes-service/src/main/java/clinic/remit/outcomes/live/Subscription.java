package clinic.remit.outcomes.live;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The events that one who watches has not been told of yet: so many and no more. Who is slower is dropped, and comes back to where it was. */
final class Subscription {

    static final int MOST_WAITING = 1_000;

    private final LiveCursor from;
    private final BlockingQueue<LiveEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private volatile boolean overrun;

    Subscription(LiveCursor from) {
        this.from = from;
    }

    LiveCursor from() {
        return from;
    }

    void offer(LiveEvent event) {
        if (overrun || !waiting.offer(event)) {
            overrun = true;
        }
    }

    /** The topic is no longer what it was. */
    void drop() {
        overrun = true;
    }

    boolean isOverrun() {
        return overrun;
    }

    /** Null if nothing happened for so long. */
    LiveEvent next(Duration patience) throws InterruptedException {
        return waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
