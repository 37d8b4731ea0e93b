package clinic.remit.kit.time;

import clinic.remit.kit.tracing.Trace;
import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Runs what has fallen due. Of several replicas one does it at a time. */
@ApplicationScoped
public class DueWorkRunner {

    private static final Logger LOG = Logger.getLogger(DueWorkRunner.class);
    private static final String CLAIM = "SELECT pg_try_advisory_lock(hashtextextended('remit.due-work', 0))";
    private static final String RELEASE = "SELECT pg_advisory_unlock(hashtextextended('remit.due-work', 0))";

    private final List<DueWork> work;
    private final DataSource dataSource;
    private final Clock clock;

    DueWorkRunner(@All List<DueWork> work, DataSource dataSource, Clock clock) {
        this.work = List.copyOf(work);
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Scheduled(
            every = "${remit.due-work.every:30s}",
            delayed = "${remit.due-work.delayed:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() throws SQLException {
        run();
    }

    Optional<Instant> nextDue() {
        return work.stream().flatMap(each -> each.nextDue().stream()).min(Instant::compareTo);
    }

    /** Returns whether this replica was the one to do it. */
    boolean run() throws SQLException {
        if (nextDue().filter(due -> !due.isAfter(clock.instant())).isEmpty()) {
            return true;
        }
        try (Connection connection = dataSource.getConnection()) {
            if (!ask(connection, CLAIM)) {
                return false;
            }
            try {
                work.forEach(this::runOne);
            } finally {
                ask(connection, RELEASE);
            }
            return true;
        }
    }

    private void runOne(DueWork each) {
        Trace.begin(null, null);
        try {
            each.runDue(clock.instant());
        } catch (RuntimeException e) {
            // the others must not wait for this one; it stays due and is tried again
            LOG.errorf(e, "Due work failed: %s", each.getClass().getSimpleName());
        } finally {
            Trace.end();
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
