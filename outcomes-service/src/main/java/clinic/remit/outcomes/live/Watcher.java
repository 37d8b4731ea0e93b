package clinic.remit.outcomes.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.TimeoutException;

/** The connection to one who watches. */
interface Watcher {

    /**
     * Returns when it is on its way.
     *
     * @throws TimeoutException if the other side does not read
     */
    void tell(String id, String type, ObjectNode data) throws InterruptedException, TimeoutException;

    /** As {@link #tell}, nothing but a sign of life. */
    void heartbeat() throws InterruptedException, TimeoutException;

    boolean isThere();

    void close();
}
