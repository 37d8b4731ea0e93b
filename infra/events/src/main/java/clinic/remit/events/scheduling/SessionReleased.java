package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

/** The last hold on a session ended; it may go on. */
public record SessionReleased(UUID patientId, UUID courseId, UUID sessionId, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
