package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

/**
 * A course reached its end: a physician accepted the stop. Never reopened.
 *
 * @param injectionsSpared injections that the protocol allowed and the patient did not need
 */
public record CourseCompleted(
        UUID patientId, UUID courseId, String reasonCode, int injectionsGiven, int injectionsSpared, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
