package clinic.remit.events.scheduling;

import clinic.remit.events.Optional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * An injection was given under a physician who was in the room.
 *
 * @param ordinal number of the injection within its course, from 1
 * @param doseMg mg of ketamine delivered
 * @param doseMgPerKg mg per kg of dosing weight that was delivered
 * @param effectiveAt when the needle went in
 * @param orderedMgPerKg mg per kg that was ordered, before the volume was rounded down; absent where it was not kept
 */
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
        @Optional BigDecimal orderedMgPerKg,
        Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
