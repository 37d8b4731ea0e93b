package clinic.remit.patients.registry;

import clinic.remit.events.patients.PatientStatus;
import clinic.remit.kit.audit.AboutPatient;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A patient as the API shows one. */
public record PatientView(
        UUID id,
        PatientStatus status,
        Instant registeredAt,

        @Schema(description = "the record that stands for this one, which takes no more writes")
        UUID mergedInto,

        @JsonUnwrapped PatientDetails details)
        implements AboutPatient {

    @Override
    public UUID patientId() {
        return id;
    }

    static PatientView of(Patient patient) {
        return new PatientView(
                patient.id(),
                patient.status(),
                patient.registeredAt(),
                patient.mergedInto().orElse(null),
                patient.details());
    }
}
