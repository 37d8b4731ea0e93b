package clinic.remit.events.patients;

import java.time.Instant;
import java.util.UUID;

/** A patient became active, inactive or deceased. Sessions of a patient who died are cancelled by scheduling. */
public record PatientStatusChanged(UUID patientId, PatientStatus status, Instant occurredAt) implements PatientEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
