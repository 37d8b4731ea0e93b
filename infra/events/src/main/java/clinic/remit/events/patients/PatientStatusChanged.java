package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

public record PatientStatusChanged(UUID patientId, PatientStatus status, Instant occurredAt) implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
