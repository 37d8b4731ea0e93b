package clinic.remit.events.scheduling;

/** How an offer of a free place ended. */
public enum SlotOfferEnd {
    ACCEPTED,
    DECLINED,
    /** Nobody answered in time. */
    EXPIRED,
    /** The place went to somebody else, or is not possible any more. */
    LAPSED,
    /** The patient does not wait for it any more, or may not be treated now. */
    WITHDRAWN
}
