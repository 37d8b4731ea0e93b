package clinic.remit.kit.inbox;

import clinic.remit.events.DomainEvent;

/**
 * What a service does with the events of the others; each service has one. It runs inside the inbox's transaction: its
 * effect and the note that the event was taken in become true together. An exception that is not a passing fault of the
 * database makes the event a dead letter.
 */
public interface EventHandler {

    void on(DomainEvent event, EventContext context);
}
