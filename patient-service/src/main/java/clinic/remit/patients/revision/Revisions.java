package clinic.remit.patients.revision;

import clinic.remit.events.DomainEvent;
import clinic.remit.events.EventCatalogue;
import clinic.remit.kit.inbox.EventContext;
import clinic.remit.kit.security.Caller;
import clinic.remit.kit.tracing.Trace;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Tells the database for whom the running transaction changes the record. It does not write the history: the database does, of whatever
 * was changed, and of nothing when the transaction is rolled back.
 */
@ApplicationScoped
public class Revisions {

    private static final String TELL = "select set_config('remit.change', cast(:change as text), true)";

    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final ObjectMapper json;
    private final Caller caller;
    private final Clock clock;

    Revisions(
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            ObjectMapper json,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.transaction = transaction;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** What brings the change when nobody asked for it: an event, or time, which has none. */
    private record Bringer(DomainEvent event, EventContext context) {}

    /** Says that this event brings what the running transaction will change. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void broughtBy(DomainEvent event, EventContext context) {
        transaction.putResource(Bringer.class, new Bringer(event, context));
    }

    /** Says that time brings what the running transaction will change, whoever may have asked the service to look at its clock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void broughtByTime() {
        transaction.putResource(Bringer.class, new Bringer(null, null));
    }

    /**
     * Takes the instant of the change. To be called under the lock of the patient and before anything is changed: then the instants of
     * a patient's versions are in the order of their commits, and none is later than the times that the facts themselves name.
     *
     * @param turn what was locked: a change that waits for a second lock happens after that
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(Object turn) {
        if (taken().add(turn)) {
            entities.createNativeQuery(TELL, String.class)
                    .setParameter("change", change().toString())
                    .getSingleResult();
        }
    }

    @SuppressWarnings("unchecked") // this class alone puts it there
    private Set<Object> taken() {
        Set<Object> turns = (Set<Object>) transaction.getResource(Revisions.class);
        if (turns == null) {
            turns = new HashSet<>();
            transaction.putResource(Revisions.class, turns);
        }
        return turns;
    }

    private ObjectNode change() {
        Bringer bringer = (Bringer) transaction.getResource(Bringer.class);
        boolean event = bringer != null && bringer.event() != null;
        boolean person =
                (bringer == null || event) && Arc.container().requestContext().isActive() && caller.isSignedIn();
        UUID callerId = person ? caller.id() : null;
        List<String> roles = person ? caller.roles() : List.of();
        Source source = event ? Source.EVENT : person ? Source.PERSON : Source.SERVICE;
        ObjectNode change = json.createObjectNode()
                .put("at", clock.instant().toString())
                .put("source", source.name())
                .put("callerId", callerId == null ? null : callerId.toString())
                .put("correlationId", Trace.correlationId());
        roles.forEach(change.putArray("callerRoles")::add);
        if (event) {
            change.put("eventType", EventCatalogue.type(bringer.event().getClass()))
                    .put("eventId", bringer.context().eventId().toString());
        }
        return change;
    }
}
