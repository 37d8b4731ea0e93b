package clinic.remit.patients.screening.reported;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A safety alert, as outcomes-service told of it. */
public record SafetyAlertView(
        @Schema(
                description =
                        "the patient's own, on an old record, for the highest level that was open after the newest assessment")
        UUID id,

        String level,

        @Schema(description = "the rule that raised it; absent on an old record")
        String trigger,

        boolean closed) {}
