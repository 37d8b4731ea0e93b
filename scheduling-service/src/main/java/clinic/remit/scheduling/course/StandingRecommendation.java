package clinic.remit.scheduling.course;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.Recommendation;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Decision;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What outcomes-service recommends for a course now, and what a physician made of it. May be heard of before its course. */
@Entity
class StandingRecommendation {

    @Id
    private UUID courseId;

    private UUID patientId;
    private UUID recommendationId;
    private int number;

    @Enumerated(EnumType.STRING)
    private RecommendationKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<String> codes;

    private boolean holdsSessions;

    @Enumerated(EnumType.STRING)
    private OutcomeState state;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private long sequence;

    protected StandingRecommendation() {}

    static StandingRecommendation first(UUID patientId, Recommendation told, long sequence) {
        StandingRecommendation standing = new StandingRecommendation();
        standing.courseId = told.courseId();
        standing.patientId = patientId;
        standing.take(told, sequence);
        return standing;
    }

    /** A newer one takes the place, undecided; an older one, heard again, changes nothing. */
    void take(Recommendation told, long heard) {
        if (told.version() > number) {
            recommendationId = told.recommendationId();
            number = told.version();
            kind = told.kind();
            codes = List.copyOf(told.codes());
            holdsSessions = told.holdsSessions();
            state = told.state();
            decision = null;
            sequence = heard;
        }
    }

    void decided(Decision by) {
        decision = by;
    }

    boolean isDecided() {
        return decision != null;
    }

    boolean is(UUID id, int version) {
        return recommendationId.equals(id) && number == version;
    }

    /** Whether nothing may be injected while it stands. A physician who declines it takes the hold away. */
    boolean holds() {
        return decision != Decision.DECLINED
                && (holdsSessions || kind == RecommendationKind.HOLD || kind == RecommendationKind.STOP);
    }

    /** Whether a physician must decide before the next injection. */
    boolean awaitsDecision() {
        return kind == RecommendationKind.REVIEW && decision != Decision.DECLINED;
    }

    UUID courseId() {
        return courseId;
    }

    UUID recommendationId() {
        return recommendationId;
    }

    int number() {
        return number;
    }

    /** Null if it was heard of before states were kept. */
    OutcomeState state() {
        return state;
    }

    RecommendationKind kind() {
        return kind;
    }

    CourseOutlook.Standing outlook() {
        return new CourseOutlook.Standing(recommendationId, number, kind, state, decision, awaitsDecision());
    }

    CourseViews.StandingView view() {
        return new CourseViews.StandingView(recommendationId, number, kind, codes, holdsSessions, state, decision);
    }
}
