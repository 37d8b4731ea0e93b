package clinic.remit.scheduling.course.decision;

import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Decision;
import clinic.remit.scheduling.course.known.StandingRecommendation;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What a physician made of a recommendation; never changed. */
@Entity
class CourseDecision {

    @Id
    private UUID id;

    private UUID courseId;
    private UUID recommendationId;
    private int recommendationVersion;

    @Enumerated(EnumType.STRING)
    private RecommendationKind kind;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String reasonCode;
    private UUID decidedBy;
    private Instant decidedAt;

    protected CourseDecision() {}

    static CourseDecision of(
            UUID id, StandingRecommendation on, UUID courseId, NewDecision said, UUID by, Instant now) {
        CourseDecision decision = new CourseDecision();
        decision.id = id;
        decision.courseId = courseId;
        decision.recommendationId = on.recommendationId();
        decision.recommendationVersion = on.number();
        decision.kind = on.kind();
        decision.decision = said.decision();
        decision.reasonCode = said.reasonCode();
        decision.decidedBy = by;
        decision.decidedAt = now;
        return decision;
    }

    DecisionView view(UUID patientId) {
        return new DecisionView(
                id,
                patientId,
                courseId,
                recommendationId,
                recommendationVersion,
                kind,
                decision,
                reasonCode,
                decidedBy,
                decidedAt);
    }
}
