package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

/**
 * A session moved to another time, room or physician.
 *
 * @param endsAt when the room is free again, observation included
 */
public record SessionRescheduled(
        UUID patientId,
        UUID courseId,
        UUID sessionId,
        UUID siteId,
        UUID roomId,
        UUID physicianId,
        Instant startsAt,
        Instant endsAt,
        Instant previousStartsAt,
        Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
