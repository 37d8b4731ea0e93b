package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

/** One hold of a course ended. Others may still be open. */
public record CourseHoldCleared(
        UUID patientId, UUID courseId, UUID holdId, HoldCause cause, String reasonCode, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
