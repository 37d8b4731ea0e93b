package clinic.remit.events.outcomes;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

/**
 * A score was entered in error and no longer counts anywhere.
 *
 * @param openAlertLevel the highest level among the patient's open alerts, after this score
 * @param screenPending true while a positive suicide item waits for a C-SSRS screening
 * @param recommendation what stands for the course after this score; absent without a course
 */
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
