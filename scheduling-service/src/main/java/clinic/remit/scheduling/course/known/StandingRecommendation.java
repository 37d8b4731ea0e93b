package clinic.remit.scheduling.course.known;

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
public class StandingRecommendation {

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

    public void decided(Decision by) {
        decision = by;
    }

    public boolean isDecided() {
        return decision != null;
    }

    public boolean is(UUID id, int version) {
        return recommendationId.equals(id) && number == version;
    }

    /** Whether nothing may be injected while it stands. A physician who declines it takes the hold away. */
    public boolean holds() {
        return decision != Decision.DECLINED
                && (holdsSessions || kind == RecommendationKind.HOLD || kind == RecommendationKind.STOP);
    }

    /** Whether a physician must decide before the next injection. */
    public boolean awaitsDecision() {
        return kind == RecommendationKind.REVIEW && decision != Decision.DECLINED;
    }

    public UUID courseId() {
        return courseId;
    }

    public UUID recommendationId() {
        return recommendationId;
    }

    public int number() {
        return number;
    }

    /** Null if it was heard of before states were kept. */
    public OutcomeState state() {
        return state;
    }

    public RecommendationKind kind() {
        return kind;
    }

    /** Null until a physician has decided. */
    public Decision decision() {
        return decision;
    }

    public StandingView view() {
        return new StandingView(recommendationId, number, kind, codes, holdsSessions, state, decision);
    }
}
