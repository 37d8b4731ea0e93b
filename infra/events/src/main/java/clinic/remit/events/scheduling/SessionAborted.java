package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

/** A session ended before any drug was given. */
public record SessionAborted(UUID patientId, UUID courseId, UUID sessionId, String reasonCode, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
