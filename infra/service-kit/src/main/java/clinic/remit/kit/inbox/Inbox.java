package clinic.remit.kit.inbox;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.EventCatalogue;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** Takes an event in once: the note of its id and its effect are one transaction, so a repeat does nothing. */
@ApplicationScoped
class Inbox {

    private static final String NOTE = """
            INSERT INTO inbox_event (id, type, received_at) VALUES (:id, :type, :now) ON CONFLICT (id) DO NOTHING""";

    private final EntityManager entities;
    private final Instance<EventHandler> handler;
    private final ObjectReader json;
    private final Clock clock;

    Inbox(EntityManager entities, Instance<EventHandler> handler, ObjectMapper json, Clock clock) {
        this.entities = entities;
        this.handler = handler;
        // A released event type only grows: a newer producer's additions are none of our business.
        this.json = json.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.clock = clock;
    }

    /** @throws PoisonEvent if the event cannot be read */
    @Transactional
    public void take(ReceivedRecord received) {
        if (received.eventId() == null || received.key() == null || received.type() == null) {
            throw new PoisonEvent("ce_id, ce_type or the key is missing or malformed");
        }
        Optional<Class<? extends DomainEvent>> type = EventCatalogue.find(received.type());
        if (type.isPresent() && isNew(received.eventId(), received.type())) {
            EventContext context = new EventContext(received.eventId(), received.topic(), received.sequence());
            handler.get().on(read(received, type.get()), context);
        }
    }

    private boolean isNew(UUID eventId, String type) {
        return entities.createNativeQuery(NOTE)
                        .setParameter("id", eventId)
                        .setParameter("type", type)
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private DomainEvent read(ReceivedRecord received, Class<? extends DomainEvent> type) {
        try {
            DomainEvent event = json.forType(type).readValue(received.payload());
            if (event == null || !received.key().equals(event.key())) {
                throw new PoisonEvent("the payload belongs to another key than the record");
            }
            return event;
        } catch (IOException e) {
            throw new PoisonEvent("the payload is not a " + type.getSimpleName(), e);
        }
    }
}
