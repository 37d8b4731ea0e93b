package clinic.remit.events.scheduling;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

/**
 * No injection may be given in this course until the hold is cleared.
 *
 * @param sourceId what caused it: a determination, consent, recommendation or alert; absent for a manual hold
 */
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
