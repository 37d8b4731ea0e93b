package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

/** A session is over: the patient left the house, by way of the disposition. */
public record SessionClosed(
        UUID patientId, UUID courseId, UUID sessionId, Disposition disposition, Instant closedAt, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
