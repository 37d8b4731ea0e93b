package clinic.remit.patients;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a record is entered in error. It stays readable and counts no more. */
@Schema(examples = "{\"reason\": \"entered for the wrong patient\"}")
public record Voiding(@NotBlank @Size(max = 500) String reason) {}
