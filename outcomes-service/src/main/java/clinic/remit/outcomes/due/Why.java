package clinic.remit.outcomes.due;

/** Why a score is due. */
public enum Why {
    /** A suicide item was positive, and no C-SSRS has followed. */
    SCREEN,
    /** The item that asks for suicide was left out: ask now. */
    SUICIDE_ITEM,
    /** Nothing to compare with yet. */
    BASELINE,
    BEFORE_INJECTION,
    WEEKLY,
    /** After a remission, while injections are held. */
    RESCORE,
    /** The newest score is too old to stand on. */
    STALE,
    /** After the stop. */
    FOLLOW_UP
}
