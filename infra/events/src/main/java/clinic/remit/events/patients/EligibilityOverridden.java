package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

/**
 * A physician let treatment go on against a criterion, with a reason on record.
 *
 * @param overriddenBy the physician's user id
 */
public record EligibilityOverridden(
        UUID patientId,
        UUID determinationId,
        UUID overriddenBy,
        String reasonCode,
        Instant validUntil,
        Instant occurredAt)
        implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
