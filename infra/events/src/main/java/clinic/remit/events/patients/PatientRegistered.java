package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

public record PatientRegistered(UUID patientId, Instant occurredAt) implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
