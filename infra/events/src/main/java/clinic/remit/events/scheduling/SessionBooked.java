package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

/**
 * A room and a physician are reserved for one injection and its observation.
 *
 * @param endsAt when the room is free again, observation included
 */
public record SessionBooked(
        UUID patientId,
        UUID courseId,
        UUID sessionId,
        UUID siteId,
        UUID roomId,
        UUID physicianId,
        Instant startsAt,
        Instant endsAt,
        Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
