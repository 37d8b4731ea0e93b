package clinic.remit.scheduling.slots;

/** Why a session cannot be at a place. */
public enum WhyNot {
    SITE_CLOSED,
    ROOM_CLOSED,
    /** Not on duty to the end of it. */
    PHYSICIAN_ABSENT,
    TOO_CLOSE_TO_ANOTHER_OF_THE_COURSE,
    ROOM_TAKEN,
    /** Injects another patient then, looks after as many as may be, or is at another site. */
    PHYSICIAN_TAKEN
}
