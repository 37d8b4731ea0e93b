package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

/** A course was ended before its aim. Never reopened. */
public record CourseDiscontinued(
        UUID patientId, UUID courseId, String reasonCode, int injectionsGiven, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
