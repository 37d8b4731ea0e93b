package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

/**
 * A physician put their name under a determination; a course may begin on it.
 *
 * @param signedOffBy the physician's user id
 */
public record EligibilitySignedOff(
        UUID patientId, UUID determinationId, UUID signedOffBy, Instant validUntil, Instant occurredAt)
        implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
