package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

public record InjectionVoided(
        UUID patientId, UUID courseId, UUID injectionId, int version, String reasonCode, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
