package clinic.remit.patients.consent;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A signed consent. */
record ConsentRequest(
        @Schema(description = "version of the document that was signed")
        @NotBlank
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,49}", message = "must be a version such as 2026-02, no text")
        String documentVersion,

        @NotNull Instant signedAt,

        @Schema(description = "user id of who explained it") @NotNull
        UUID explainedBy) {

    /** The patient takes it back. */
    record Withdrawal(
            @NotNull Instant withdrawnAt,

            @Schema(description = "if the patient gives one; nobody needs a reason to withdraw") @Size(max = 500)
            String reason) {}
}
