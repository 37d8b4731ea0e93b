package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

public record CourseAmended(
        UUID patientId, UUID courseId, int maximumInjections, int leastIntervalHours, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
