package clinic.remit.events.outcomes;

/** What the clinic is advised to do with a course. Exactly one stands per course. */
public enum RecommendationKind {
    CONTINUE,
    HOLD,
    STOP,
    REVIEW
}
