package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

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
