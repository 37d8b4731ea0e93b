package clinic.remit.patients.screening.reported;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An adverse event, or a finding at a session, as scheduling-service told of it. */
public record TreatmentFindingView(
        UUID id,
        TreatmentFinding.Kind kind,
        String code,

        @Schema(description = "CTCAE v5, of an adverse event")
        Integer grade,

        boolean serious,

        @Schema(description = "of a finding that is measured")
        BigDecimal value,

        Instant effectiveAt,
        boolean voided) {}
