package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

/** The patient did not come. */
public record PatientNoShow(UUID patientId, UUID courseId, UUID sessionId, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
