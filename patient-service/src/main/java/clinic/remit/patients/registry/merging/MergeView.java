package clinic.remit.patients.registry.merging;

import clinic.remit.kit.audit.AboutPatients;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge as the API shows it. */
record MergeView(
        UUID id,
        UUID survivorId,
        UUID duplicateId,
        Instant mergedAt,
        UUID mergedBy,

        @Schema(description = "absent while the merge stands")
        Instant undoneAt,

        UUID undoneBy)
        implements AboutPatients {

    @Override
    public List<UUID> patientIds() {
        return List.of(survivorId, duplicateId);
    }
}
