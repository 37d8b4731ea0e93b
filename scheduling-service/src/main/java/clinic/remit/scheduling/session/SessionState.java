package clinic.remit.scheduling.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a session stands between its booking and its end. */
@Schema(name = "SessionState")
public enum SessionState {
    BOOKED,
    CHECKED_IN,
    CLEARED,
    ADMINISTERED,
    OBSERVING,
    CLOSED,
    CANCELLED,
    NO_SHOW,
    /** Ended in the house before any drug was given. */
    ABORTED
}
