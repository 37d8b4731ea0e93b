package clinic.remit.patients.registry.merging;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which record is to be merged into the survivor, and how it looked: both records are compared before they are merged. */
record MergeRequest(
        @NotNull UUID duplicateId,

        @Schema(description = "the ETag with which the duplicate was read") @NotBlank @Size(max = 40)
        String duplicateETag) {}
