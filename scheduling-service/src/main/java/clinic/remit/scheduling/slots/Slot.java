package clinic.remit.scheduling.slots;

import java.time.Instant;
import java.util.UUID;

/** A time at which a room and a physician are free for an injection and its observation. */
public record Slot(Instant startsAt, Instant endsAt, UUID roomId, UUID physicianId) {}
