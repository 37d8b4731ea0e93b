package clinic.remit.outcomes.recommendation;

import clinic.remit.events.outcomes.Evidence;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Decision;
import clinic.remit.events.scheduling.RecommendationDecided;
import clinic.remit.outcomes.trajectory.CourseFacts.DecisionFact;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a physician made of a recommendation. */
@Entity
@Table(name = "decision")
class PhysicianDecision {

    @Id
    private UUID id;

    private UUID patientId;
    private UUID courseId;
    private UUID recommendationId;

    @Enumerated(EnumType.STRING)
    private RecommendationKind kind;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String reasonCode;
    private UUID decidedBy;
    private Instant decidedAt;

    protected PhysicianDecision() {}

    PhysicianDecision(RecommendationDecided told) {
        id = told.decisionId();
        patientId = told.patientId();
        courseId = told.courseId();
        recommendationId = told.recommendationId();
        kind = told.recommendation();
        decision = told.decision();
        reasonCode = told.reasonCode();
        decidedBy = told.decidedBy();
        decidedAt = told.decidedAt();
    }

    DecisionFact fact(List<String> codes, List<Evidence> seen) {
        return new DecisionFact(id, recommendationId, kind, decision, decidedAt, codes, seen);
    }

    UUID recommendationId() {
        return recommendationId;
    }

    UUID courseId() {
        return courseId;
    }
}
