package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

public record SessionClosed(
        UUID patientId, UUID courseId, UUID sessionId, Disposition disposition, Instant closedAt, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
