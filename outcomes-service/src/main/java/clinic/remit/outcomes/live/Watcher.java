package clinic.remit.outcomes.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
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
 * @param request that is answered
 */
record Watcher(SseEventSink sink, Sse sse, HttpServerRequest request) {

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

    /** Ends the connection at once: what could not be sent would wait for the other side to read, and be kept until it does, if ever. */
    void cut() {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else if (request.connection() instanceof ConnectionBase connection) {
            // past the handlers of HTTP: asked of them, it would wait until all is sent
            connection.channel().pipeline().firstContext().close();
        }
    }

    void close() {
        sink.close();
    }
}
