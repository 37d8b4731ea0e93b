package clinic.remit.events.outcomes;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

public record AssessmentVoided(
        UUID patientId,
        @Optional UUID courseId,
        UUID assessmentId,
        int version,
        String reasonCode,
        AlertLevel openAlertLevel,
        boolean screenPending,
        @Optional UUID recommendationId,
        @Optional RecommendationKind recommendation,
        Instant occurredAt)
        implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
