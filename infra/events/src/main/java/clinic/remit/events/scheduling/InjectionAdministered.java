package clinic.remit.events.scheduling;

import clinic.remit.events.Optional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

public record InjectionAdministered(
        UUID patientId,
        UUID courseId,
        UUID injectionId,
        int version,
        @Optional UUID sessionId,
        int ordinal,
        BigDecimal doseMg,
        BigDecimal doseMgPerKg,
        Instant effectiveAt,
        Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
