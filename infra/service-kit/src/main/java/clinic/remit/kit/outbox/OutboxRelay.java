package clinic.remit.kit.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Carries events from the outbox to Kafka: in the order of each key, at least once, and without a gap. A row goes only
 * after the broker has acknowledged its record; after a crash in between, the record is sent again with the same id.
 *
 * <p>Of several replicas one is the relay at a time: the holder of an advisory lock on the connection that also reads
 * and removes the rows, so that a lost connection gives up both together.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final String LEAD = "SELECT pg_try_advisory_lock(hashtextextended('remit.outbox.relay', 0))";
    private static final String RESIGN = "SELECT pg_advisory_unlock(hashtextextended('remit.outbox.relay', 0))";
    private static final String REMOVE = "DELETE FROM outbox_event WHERE position = ANY (?)";
    private static final int BATCH = 500;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final DataSource dataSource;
    private final Semaphore wakeUps = new Semaphore(0);
    private final String servers;
    private final String source;
    private final boolean enabled;
    private final Duration pollInterval;
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean running;

    OutboxRelay(
            DataSource dataSource,
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "remit.outbox.relay.enabled", defaultValue = "true") boolean enabled,
            @ConfigProperty(name = "remit.outbox.relay.poll-interval", defaultValue = "1s") Duration pollInterval) {
        this.dataSource = dataSource;
        this.servers = servers;
        this.source = "/" + service;
        this.enabled = enabled;
        this.pollInterval = pollInterval;
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            running = true;
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        running = false;
        thread.interrupt();
        thread.join(LONGEST_PAUSE.toMillis());
    }

    void wake() {
        wakeUps.release();
    }

    private void run() {
        Duration pause = pollInterval;
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                if (ask(connection, LEAD)) {
                    lead(connection);
                }
                pause = pollInterval;
            } catch (InterruptedException e) {
                return;
            } catch (SQLException | ExecutionException | RuntimeException e) {
                LOG.warnf("Events wait in the outbox, trying again in %s: %s", pause, e.getMessage());
            }
            pause = sleep(pause);
        }
    }

    private Duration sleep(Duration pause) {
        try {
            wakeUps.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
            wakeUps.drainPermits();
        } catch (InterruptedException e) {
            running = false;
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    /** The connection goes back to the pool, so the lead must not stay on it: nobody, not even this relay, could take it again. */
    private void lead(Connection connection) throws SQLException, InterruptedException, ExecutionException {
        try {
            relay(connection);
        } finally {
            resign(connection);
        }
    }

    private static void resign(Connection connection) {
        try {
            ask(connection, RESIGN);
        } catch (SQLException e) {
            LOG.debugf("The connection is lost, and the lead with it: %s", e.getMessage());
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question);
                ResultSet answer = statement.executeQuery()) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void relay(Connection connection) throws SQLException, InterruptedException, ExecutionException {
        KafkaProducer<String, byte[]> producer = RelayProducer.connect(servers);
        try {
            while (running) {
                wakeUps.drainPermits();
                List<OutboxRow> rows = oldest(connection);
                if (!rows.isEmpty()) {
                    remove(connection, send(producer, rows));
                } else {
                    wakeUps.tryAcquire(pollInterval.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } finally {
            // after a failure nothing that still waits in the producer may follow: the rows are sent again, in order
            producer.close(Duration.ZERO);
        }
    }

    private static List<OutboxRow> oldest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OutboxRow.OLDEST)) {
            select.setInt(1, BATCH);
            List<OutboxRow> rows = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(OutboxRow.of(found));
                }
            }
            return rows;
        }
    }

    /**
     * Returns the positions that the broker has acknowledged: all of them, since an unacknowledged one throws. A row that
     * the producer refuses at once, such as when it finds no broker in time, throws before the next one is handed over:
     * otherwise that one would overtake it.
     */
    private Long[] send(KafkaProducer<String, byte[]> producer, List<OutboxRow> rows)
            throws InterruptedException, ExecutionException {
        List<Future<RecordMetadata>> acknowledgements = new ArrayList<>(rows.size());
        for (OutboxRow row : rows) {
            Future<RecordMetadata> acknowledgement = producer.send(row.toRecord(source));
            if (acknowledgement.isDone()) {
                acknowledgement.get();
            }
            acknowledgements.add(acknowledgement);
        }
        for (Future<RecordMetadata> acknowledgement : acknowledgements) {
            acknowledgement.get();
        }
        return rows.stream().map(OutboxRow::position).toArray(Long[]::new);
    }

    private static void remove(Connection connection, Long[] positions) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(REMOVE)) {
            delete.setArray(1, connection.createArrayOf("bigint", positions));
            delete.executeUpdate();
        }
    }
}
