package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

/** A booked session keeps its slot but may not go on while the hold is open. */
public record SessionHeld(
        UUID patientId, UUID courseId, UUID sessionId, UUID holdId, HoldCause cause, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
