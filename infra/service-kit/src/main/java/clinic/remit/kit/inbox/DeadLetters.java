package clinic.remit.kit.inbox;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.outbox.Outbox;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Events set aside. While one waits for a key, what depends on that key's events must not be trusted. */
@ApplicationScoped
public class DeadLetters implements PanacheRepositoryBase<DeadLetter, UUID> {

    private static final UUID NO_KEY = new UUID(0, 0);

    private final Outbox outbox;
    private final Inbox inbox;
    private final Clock clock;
    private final Event<DeadLetterChanged> changed;
    private final String topic;

    DeadLetters(
            Outbox outbox,
            Inbox inbox,
            Clock clock,
            Event<DeadLetterChanged> changed,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.clock = clock;
        this.changed = changed;
        this.topic = "remit.dead-letters." + service;
    }

    /** Whether an event of this key could not be taken in and still waits. */
    @Transactional
    public boolean waitingFor(UUID key) {
        return count("key = ?1 and state = ?2", key, DeadLetter.State.WAITING) > 0;
    }

    /** Whether an event waits of which nobody can say whose it is. */
    @Transactional
    public boolean unreadableWaiting() {
        return count("key is null and state = ?1", DeadLetter.State.WAITING) > 0;
    }

    @Transactional
    void add(ReceivedRecord received, Throwable cause) {
        boolean known = count(
                        "sourceTopic = ?1 and sourcePartition = ?2 and sourceOffset = ?3",
                        received.topic(),
                        received.partition(),
                        received.offset())
                > 0;
        if (!known) {
            DeadLetter letter = DeadLetter.of(received, cause, clock.instant());
            persist(letter);
            UUID key = received.key() == null ? NO_KEY : received.key();
            outbox.append(topic, key, "clinic.remit.DeadLetter", letter.view(), clock.instant());
            tell(letter);
        }
    }

    List<DeadLetter> oldest(boolean waitingOnly, int limit) {
        String all = "order by receivedAt, id";
        return (waitingOnly ? find("state = ?1 " + all, DeadLetter.State.WAITING) : find(all))
                .page(0, limit)
                .list();
    }

    @Transactional
    DeadLetter replay(UUID id, UUID by) {
        DeadLetter letter = waiting(id);
        inbox.take(letter.received());
        letter.replayed(by, clock.instant());
        tell(letter);
        return letter;
    }

    @Transactional
    DeadLetter dismiss(UUID id, UUID by, String reason) {
        DeadLetter letter = waiting(id);
        letter.dismissed(by, clock.instant(), reason);
        tell(letter);
        return letter;
    }

    private void tell(DeadLetter letter) {
        if (letter.key() != null) {
            changed.fire(new DeadLetterChanged(letter.key()));
        }
    }

    private DeadLetter waiting(UUID id) {
        DeadLetter letter =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("dead letter", id));
        if (!letter.isWaiting()) {
            throw new Conflict(
                    "dead-letter-settled",
                    "This dead letter has been replayed or dismissed already.",
                    Map.of("id", id));
        }
        return letter;
    }
}
