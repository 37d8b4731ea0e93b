package clinic.remit.events.scheduling;

import clinic.remit.events.Optional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

public record ClinicalFindingRecorded(
        UUID patientId,
        UUID findingId,
        @Optional UUID sessionId,
        String code,
        @Optional BigDecimal value,
        Instant effectiveAt,
        Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
