package clinic.remit.kit.time;

import java.time.Instant;
import java.util.Optional;

/** Work that the passing of time brings. After downtime it is caught up, the oldest first; running it twice does nothing more. */
public interface DueWork {

    /** When the next piece falls due; empty if nothing is planned. */
    Optional<Instant> nextDue();

    /** Does everything that is due at that time. */
    void runDue(Instant now);
}
