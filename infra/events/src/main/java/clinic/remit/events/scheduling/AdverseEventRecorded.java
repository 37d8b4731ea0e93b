package clinic.remit.events.scheduling;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

public record AdverseEventRecorded(
        UUID patientId,
        @Optional UUID courseId,
        UUID adverseEventId,
        int version,
        @Optional UUID sessionId,
        String code,
        int grade,
        boolean serious,
        boolean resolved,
        Instant effectiveAt,
        Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
