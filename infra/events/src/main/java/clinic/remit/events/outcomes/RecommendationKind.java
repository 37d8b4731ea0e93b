package clinic.remit.events.outcomes;

public enum RecommendationKind {
    CONTINUE,
    HOLD,
    STOP,
    REVIEW
}
