package clinic.remit.patients.registry;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A number that some system knows the patient by, such as the medical record number; unique within its system. */
@Embeddable
public record PatientIdentifier(
        @NotBlank @Size(max = 200) String system,
        @NotBlank @Size(max = 200) String value) {}
