package clinic.remit.events.scheduling;

import clinic.remit.events.outcomes.RecommendationKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A physician accepted or declined a recommendation.
 *
 * @param recommendationVersion the version that the physician saw
 * @param injectionsSpared injections that the protocol would still have allowed
 * @param decidedBy the physician's user id
 */
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
