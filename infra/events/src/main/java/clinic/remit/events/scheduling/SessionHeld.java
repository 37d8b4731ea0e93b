package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

public record SessionHeld(
        UUID patientId, UUID courseId, UUID sessionId, UUID holdId, HoldCause cause, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
