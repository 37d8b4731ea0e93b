package clinic.remit.events.scheduling;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

public record CourseHeld(
        UUID patientId,
        UUID courseId,
        UUID holdId,
        HoldCause cause,
        @Optional UUID sourceId,
        Instant occurredAt) implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
