package clinic.remit.patients.eligibility.determination;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A course of treatment, as scheduling-service told of it. */
public record TreatmentCourseView(
        UUID id,
        @Schema(description = "on which it began") UUID determinationId,
        Instant startedAt,
        Instant endedAt,
        String endReason) {}
