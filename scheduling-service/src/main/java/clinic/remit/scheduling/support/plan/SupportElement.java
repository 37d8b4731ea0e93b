package clinic.remit.scheduling.support.plan;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One thing that policy asks for beside a course or after it, and how it stands.
 *
 * @param wantedFrom the earliest time at which it counts
 * @param wantedBy after that it is overdue or missed; null if nothing sets a time
 * @param doseSessionId the treatment session whose dose asks for it
 * @param supportSessionId what meets it, or is planned to
 */
public record SupportElement(
        Rule rule,
        Standing standing,
        Instant wantedFrom,
        Instant wantedBy,
        UUID doseSessionId,
        UUID supportSessionId,
        String reason) {

    @Schema(name = "SupportRule")
    public enum Rule {
        PREPARATION_BEFORE_FIRST_DOSE,
        INTEGRATION_AFTER_DOSE,
        REGULAR_PSYCHOTHERAPY,
        SCORE_AFTER_STOP
    }

    @Schema(name = "SupportStanding")
    public enum Standing {
        /** Not yet time. */
        UPCOMING,
        /** A session that will meet it is planned. */
        PLANNED,
        DUE,
        /** Past the time at which it was wanted, and still to be made good. */
        OVERDUE,
        DONE,
        /** Not to be made good any more. */
        MISSED;

        boolean isOpen() {
            return this != DONE && this != MISSED;
        }
    }

    /** Whether somebody has to see to it now. */
    public boolean callsForAction() {
        return standing == Standing.DUE || standing == Standing.OVERDUE;
    }
}
