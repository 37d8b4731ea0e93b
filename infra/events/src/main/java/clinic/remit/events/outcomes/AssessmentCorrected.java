package clinic.remit.events.outcomes;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

public record AssessmentCorrected(
        UUID patientId,
        @Optional UUID courseId,
        UUID assessmentId,
        int version,
        String instrument,
        String instrumentVersion,
        @Optional Integer total,
        boolean valid,
        boolean prorated,
        boolean acute,
        Instant effectiveAt,
        AlertLevel openAlertLevel,
        boolean screenPending,
        @Optional UUID recommendationId,
        @Optional RecommendationKind recommendation,
        String reasonCode,
        Instant occurredAt)
        implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
