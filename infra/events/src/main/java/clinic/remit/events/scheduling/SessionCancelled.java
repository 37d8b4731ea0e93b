package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

public record SessionCancelled(UUID patientId, UUID courseId, UUID sessionId, String reasonCode, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
