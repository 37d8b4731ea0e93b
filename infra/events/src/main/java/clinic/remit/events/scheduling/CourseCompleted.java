package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

public record CourseCompleted(
        UUID patientId, UUID courseId, String reasonCode, int injectionsGiven, int injectionsSpared, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
