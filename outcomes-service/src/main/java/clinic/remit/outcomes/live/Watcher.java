package clinic.remit.outcomes.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The connection to one who watches. What it says has been taken when it returns; {@link TimeoutException} if the other side does not read.
 *
 * @param sse makes the events
 */
record Watcher(SseEventSink sink, Sse sse) {

    private static final long SLOWEST_SECONDS = 10;

    void tell(String id, String type, ObjectNode data) throws InterruptedException, TimeoutException {
        send(sse.newEventBuilder()
                .id(id)
                .name(type)
                .data(String.class, data.toString())
                .build());
    }

    /** Nothing but a sign of life. */
    void heartbeat() throws InterruptedException, TimeoutException {
        send(sse.newEventBuilder().comment("still here").build());
    }

    private void send(OutboundSseEvent event) throws InterruptedException, TimeoutException {
        if (sink.isClosed()) {
            return;
        }
        try {
            sink.send(event).toCompletableFuture().get(SLOWEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            sink.close(); // the other side is gone
        }
    }

    boolean isThere() {
        return !sink.isClosed();
    }

    void close() {
        sink.close();
    }
}
