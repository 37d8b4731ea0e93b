package clinic.remit.events.scheduling;

import clinic.remit.events.Optional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * An injection given elsewhere, before this course, that counts toward its limits.
 *
 * @param doseMg mg of ketamine
 * @param doseMgPerKg mg per kg, where the weight is known
 */
public record PriorInjectionRecorded(
        UUID patientId,
        UUID courseId,
        UUID injectionId,
        BigDecimal doseMg,
        @Optional BigDecimal doseMgPerKg,
        Instant effectiveAt,
        Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
