package clinic.remit.kit;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.scheduling.SiteDefined;
import clinic.remit.kit.inbox.EventContext;
import clinic.remit.kit.inbox.EventHandler;
import clinic.remit.kit.inbox.PoisonEvent;
import clinic.remit.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the kit's tests do with an event: write it down, or fail as its site's code says. */
@ApplicationScoped
public class SeenEvents implements EventHandler {

    private final Set<String> poisonous = ConcurrentHashMap.newKeySet();
    private final AtomicInteger faultsToCome = new AtomicInteger();
    private final AtomicInteger faults = new AtomicInteger();
    private final EntityManager entities;

    private final Outbox outbox;

    SeenEvents(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    @Override
    public void on(DomainEvent event, EventContext context) {
        entities.createNativeQuery("INSERT INTO seen (event_id, key, sequence) VALUES (?1, ?2, ?3)")
                .setParameter(1, context.eventId())
                .setParameter(2, event.key())
                .setParameter(3, context.sequence())
                .executeUpdate();
        if (event instanceof SiteDefined site && poisonous.contains(site.code())) {
            throw new PoisonEvent("poisonous");
        }
        if (faultsToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            faults.incrementAndGet();
            throw new IllegalStateException(new SQLTransientConnectionException("the database is away"));
        }
    }

    void refuse(String siteCode) {
        poisonous.add(siteCode);
    }

    void acceptAgain(String siteCode) {
        poisonous.remove(siteCode);
    }

    void failTimes(int times) {
        faultsToCome.set(times);
    }

    int faults() {
        return faults.get();
    }

    /** A row that the relay cannot send, however often it tries. */
    @Transactional
    void outboxForATopicThatIsNotThere(UUID key) {
        outbox.append("remit.no-such-topic", key, "clinic.remit.Nothing", Map.of(), Instant.now());
    }

    @Transactional
    void removeFromOutbox(UUID key, String stream) {
        entities.createNativeQuery("DELETE FROM outbox_event WHERE aggregateid = ?1 AND aggregatetype = ?2")
                .setParameter(1, key)
                .setParameter(2, stream)
                .executeUpdate();
    }

    /** How many connections hold the lead of the relay. */
    @Transactional
    long relayLeads() {
        return (Long) entities.createNativeQuery("""
                        SELECT count(*) FROM pg_locks
                        WHERE locktype = 'advisory'
                          AND (CAST(classid AS bigint) << 32) | CAST(objid AS bigint) = hashtextextended('remit.outbox.relay', 0)""", Long.class).getSingleResult();
    }

    @Transactional
    List<Long> sequencesOf(UUID key) {
        List<?> found = entities.createNativeQuery(
                        "SELECT sequence FROM seen WHERE key = ?1 ORDER BY sequence", Long.class)
                .setParameter(1, key)
                .getResultList();
        return found.stream().map(Long.class::cast).toList();
    }
}
