package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

/** A patient is known to the clinic. Who it is stays in patient-service; ask it by id. */
public record PatientRegistered(UUID patientId, Instant occurredAt) implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
