package clinic.remit.patients.registry;

import clinic.remit.events.patients.PatientStatus;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

/** A patient as the API shows one. */
public record PatientView(
        UUID id,
        PatientStatus status,
        Instant registeredAt,
        @JsonUnwrapped PatientDetails details) {

    static PatientView of(Patient patient) {
        return new PatientView(patient.id(), patient.status(), patient.registeredAt(), patient.details());
    }
}
