package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

/** An injection was entered in error: it was never given. */
public record InjectionVoided(
        UUID patientId, UUID courseId, UUID injectionId, int version, String reasonCode, Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
