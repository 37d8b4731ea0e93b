package clinic.remit.events.scheduling;

import clinic.remit.events.outcomes.RecommendationKind;
import java.time.Instant;
import java.util.UUID;

public record RecommendationDecided(
        UUID patientId,
        UUID courseId,
        UUID decisionId,
        UUID recommendationId,
        int recommendationVersion,
        RecommendationKind recommendation,
        Decision decision,
        String reasonCode,
        UUID decidedBy,
        int injectionsGiven,
        int injectionsSpared,
        Instant decidedAt,
        Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
