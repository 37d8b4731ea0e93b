package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

/** A session will not take place; its slot is free. */
public record SessionCancelled(UUID patientId, UUID courseId, UUID sessionId, String reasonCode, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
