package clinic.remit.events.scheduling;

import clinic.remit.events.Optional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * Something was found at a session that may bear on eligibility.
 *
 * @param code code of the screening catalogue
 * @param value the measured value in the unit of the code, if it has one
 */
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
