package clinic.remit.outcomes.safety;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an alert or a task is closed, and what was done. */
@Schema(examples = SafetyExamples.CLOSING)
record Closing(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,49}") String reasonCode,

        @NotBlank @Size(max = 2000) String done) {}
