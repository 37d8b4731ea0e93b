package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

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
