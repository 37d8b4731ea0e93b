package clinic.remit.events.scheduling;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

/** An adverse event was entered in error: it did not happen. */
public record AdverseEventVoided(
        UUID patientId,
        @Optional UUID courseId,
        UUID adverseEventId,
        int version,
        String reasonCode,
        Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
