package clinic.remit.kit.inbox;

import clinic.remit.kit.ids.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An event that could not be taken in, kept until an operator replays or dismisses it. */
@Entity
@Table(name = "dead_letter")
class DeadLetter {

    enum State {
        WAITING,
        REPLAYED,
        DISMISSED
    }

    @Id
    private UUID id;

    @Column(name = "event_id")
    private UUID eventId;

    private UUID key;
    private String type;

    @Column(name = "source_topic")
    private String sourceTopic;

    @Column(name = "source_partition")
    private int sourcePartition;

    @Column(name = "source_offset")
    private long sourceOffset;

    private long sequence;
    private byte[] payload;
    private String cause;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "settled_by")
    private UUID settledBy;

    private String reason;

    DeadLetter() {}

    static DeadLetter of(ReceivedRecord received, Throwable cause, Instant now) {
        DeadLetter letter = new DeadLetter();
        letter.id = Ids.next();
        letter.eventId = received.eventId();
        letter.key = received.key();
        letter.type = storable(received.type());
        letter.sourceTopic = received.topic();
        letter.sourcePartition = received.partition();
        letter.sourceOffset = received.offset();
        letter.sequence = received.sequence();
        letter.payload = received.payload();
        letter.cause = storable(cause.getClass().getSimpleName() + ": " + cause.getMessage());
        letter.state = State.WAITING;
        letter.receivedAt = now;
        return letter;
    }

    /** PostgreSQL keeps no U+0000 in a text, and a letter that cannot be kept would hold back all that come after it. */
    private static String storable(String text) {
        return text == null ? null : text.replace('\u0000', '\uFFFD');
    }

    ReceivedRecord received() {
        return new ReceivedRecord(
                sourceTopic, sourcePartition, sourceOffset, eventId, key, type, sequence, null, null, payload);
    }

    /** Null if it has none that can be read. */
    UUID key() {
        return key;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    void replayed(UUID by, Instant at) {
        settle(State.REPLAYED, by, at, null);
    }

    void dismissed(UUID by, Instant at, String why) {
        settle(State.DISMISSED, by, at, why);
    }

    private void settle(State how, UUID by, Instant at, String why) {
        state = how;
        settledBy = by;
        settledAt = at;
        reason = why;
    }

    DeadLetterResource.View view() {
        return new DeadLetterResource.View(
                id,
                eventId,
                key,
                type,
                sourceTopic,
                sourcePartition,
                sourceOffset,
                cause,
                state.name(),
                receivedAt,
                settledAt,
                settledBy,
                reason);
    }
}
