package clinic.remit.patients.screening.reported;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A safety alert, as outcomes-service told of it. */
public record SafetyAlertView(
        @Schema(description = "the patient's own for what the newest assessment reported")
        UUID id,

        String level,
        boolean closed) {}
