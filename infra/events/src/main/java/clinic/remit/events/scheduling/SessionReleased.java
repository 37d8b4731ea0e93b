package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

public record SessionReleased(UUID patientId, UUID courseId, UUID sessionId, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
