package clinic.remit.events.patients;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

public record EligibilityRevoked(UUID patientId, UUID determinationId, List<String> reasonCodes, Instant occurredAt)
        implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
