package clinic.remit.scheduling.board;

import clinic.remit.events.scheduling.HoldCause;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What ends a hold, and the roles of those who may do that; each service's own operations have the last word. */
@Schema(name = "BoardHoldEnds")
enum HoldEnds {
    /** Of a determination, in patient-service. */
    SIGN_OFF("physician"),
    /** In patient-service. */
    CONSENT("physician", "nurse"),
    /** On the recommendation. */
    DECISION("physician"),
    /** It was accepted, and ends with the recommendation that follows it. */
    NEXT_RECOMMENDATION,
    /** In outcomes-service. */
    CLOSING_OF_ALERT("physician"),
    CLEARING("physician"),
    /** Replayed or dismissed. */
    DEAD_LETTER_SETTLED("administrator"),
    /** In patient-service. */
    STATUS_CHANGE("coordinator", "nurse", "physician"),
    END_OF_OTHER_COURSE("physician");

    private final List<String> roles;

    HoldEnds(String... roles) {
        this.roles = List.of(roles);
    }

    List<String> roles() {
        return roles;
    }

    /** @param decided a physician has accepted the recommendation on which it rests */
    static HoldEnds of(HoldCause cause, boolean decided) {
        return switch (cause) {
            case ELIGIBILITY -> SIGN_OFF;
            case CONSENT -> CONSENT;
            case RECOMMENDATION -> decided ? NEXT_RECOMMENDATION : DECISION;
            case ALERT -> CLOSING_OF_ALERT;
            case MANUAL -> CLEARING;
            case DEAD_LETTER -> DEAD_LETTER_SETTLED;
            case PATIENT_STATUS -> STATUS_CHANGE;
            case OTHER_COURSE -> END_OF_OTHER_COURSE;
        };
    }
}
