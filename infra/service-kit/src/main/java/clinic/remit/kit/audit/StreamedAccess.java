package clinic.remit.kit.audit;

import clinic.remit.kit.http.Unavailable;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.tracing.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Records what a stream tells: its answer begins before it is known whom it will concern, so {@link AccessFilter} cannot. */
@ApplicationScoped
public class StreamedAccess {

    private static final Logger LOG = Logger.getLogger(StreamedAccess.class);
    private static final int OK = 200;

    private final AccessRecords records;
    private final Caller caller;
    private final Clock clock;

    StreamedAccess(AccessRecords records, Caller caller, Clock clock) {
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Who begins to read a stream now; recorded at once.
     *
     * @param operation method and address
     * @throws Unavailable if that cannot be recorded
     */
    public Reader reader(String operation) {
        Reader reader = new Reader(caller.id(), caller.roles(), operation, Trace.correlationId());
        reader.keep(Set.of());
        return reader;
    }

    /** For the one thread that tells. */
    public final class Reader {

        private final UUID callerId;
        private final List<String> roles;
        private final String operation;
        private final String correlationId;
        private final Set<UUID> told = new HashSet<>();

        private Reader(UUID callerId, List<String> roles, String operation, String correlationId) {
            this.callerId = callerId;
            this.roles = roles;
            this.operation = operation;
            this.correlationId = correlationId;
        }

        /**
         * The first time that a patient is told of in this stream is recorded, before it is.
         *
         * @throws Unavailable if that cannot be recorded: it must not be told then
         */
        public void toldOf(UUID patientId) {
            if (told.add(patientId)) {
                keep(Set.of(patientId));
            }
        }

        private void keep(Set<UUID> patientIds) {
            try {
                records.keep(
                        new Access(clock.instant(), callerId, roles, operation, null, patientIds, OK, correlationId));
            } catch (SQLException e) {
                LOG.errorf(e, "A stream was not recorded: %s", operation);
                throw new Unavailable(
                        "access-not-recorded",
                        "Nothing is told, because that it was told cannot be recorded. Try again.");
            }
        }
    }
}
