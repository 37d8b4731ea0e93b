package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

/**
 * The limits of a course were changed by a physician.
 *
 * @param leastIntervalHours least hours between two injections
 */
public record CourseAmended(
        UUID patientId, UUID courseId, int maximumInjections, int leastIntervalHours, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
