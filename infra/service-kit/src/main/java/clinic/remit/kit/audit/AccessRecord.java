package clinic.remit.kit.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request as the auditor sees it; one that concerned several patients is one record for each. */
public record AccessRecord(
        UUID id,
        Instant at,
        UUID callerId,
        List<String> callerRoles,

        @Schema(description = "method and address", examples = "GET /v1/patients/{id}/trials")
        String operation,

        @Schema(description = "the first id in the address") UUID targetId,

        @Schema(description = "absent if the request was refused before that was known, or found nobody")
        UUID patientId,

        @Schema(description = "of the answer; from 400 on the request was refused")
        int status,

        String correlationId) {}
