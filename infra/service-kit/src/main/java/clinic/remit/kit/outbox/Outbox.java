package clinic.remit.kit.outbox;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.EventCatalogue;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.tracing.Trace;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/**
 * The only way out for an event. Publishing writes a row in the caller's transaction: the change and its events become
 * true together or not at all. {@link OutboxRelay} carries the rows to Kafka after the commit.
 */
@ApplicationScoped
public class Outbox {

    /**
     * The next sequence of a key is drawn under the lock of the key's row, which is held until commit. So a later event
     * of a key can never become visible before an earlier one, and the relay sees no gap.
     */
    private static final String APPEND = """
            WITH next AS (
                INSERT INTO outbox_sequence (stream, key, last) VALUES (:stream, :key, 1)
                ON CONFLICT (stream, key) DO UPDATE SET last = outbox_sequence.last + 1
                RETURNING last)
            INSERT INTO outbox_event
                (id, aggregatetype, aggregateid, type, payload, sequence, occurred_at, correlation_id, traceparent)
            SELECT :id, :stream, :key, :type, :payload, next.last, :occurredAt,
                   CAST(:correlationId AS text), CAST(:traceparent AS text)
            FROM next""";

    private final EntityManager entities;
    private final ObjectMapper json;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transaction;

    Outbox(
            EntityManager entities,
            ObjectMapper json,
            OutboxRelay relay,
            TransactionSynchronizationRegistry transaction) {
        this.entities = entities;
        this.json = json;
        this.relay = relay;
        this.transaction = transaction;
    }

    /** Publishes the event with the running transaction, as the next one of its key. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(DomainEvent event) {
        String topic = EventCatalogue.topic(event.getClass());
        append(topic, event.key(), EventCatalogue.type(event.getClass()), event, event.occurredAt());
    }

    /** Publishes anything else, such as a dead letter, on a topic of the service's own. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String topic, UUID key, String type, Object payload, Instant occurredAt) {
        entities.createNativeQuery(APPEND)
                .setParameter("id", Ids.next())
                .setParameter("stream", OutboxRow.streamOf(topic))
                .setParameter("key", key)
                .setParameter("type", type)
                .setParameter("payload", asJson(payload))
                .setParameter("occurredAt", occurredAt)
                .setParameter("correlationId", Trace.correlationId())
                .setParameter("traceparent", Trace.traceparent())
                .executeUpdate();
        wakeRelayAfterCommit();
    }

    private String asJson(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An event cannot be written as JSON: " + payload.getClass(), e);
        }
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is left to write
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
