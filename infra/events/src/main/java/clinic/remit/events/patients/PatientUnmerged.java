package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

public record PatientUnmerged(UUID patientId, UUID survivorId, UUID mergedId, Instant occurredAt)
        implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
