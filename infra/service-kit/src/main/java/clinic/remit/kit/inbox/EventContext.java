package clinic.remit.kit.inbox;

import java.util.UUID;

/** Where an event came from: its CloudEvents id, its topic, and its place among the events of its key there. */
public record EventContext(UUID eventId, String topic, long sequence) {}
