package clinic.remit.events.outcomes;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

/**
 * A rating scale was filled in and scored. Carries what stands after it, so that one event tells a subscriber all it needs.
 *
 * @param version 1 when recorded, one more with each correction
 * @param total absent when the instrument has no total or too many items are missing
 * @param valid false when too many items are missing
 * @param prorated true when missing items were filled by the mean
 * @param acute true within 24 hours after an injection: kept, but not counted
 * @param effectiveAt when the patient was rated, not when it was entered
 * @param openAlertLevel the highest level among the patient's open alerts, after this score
 * @param screenPending true while a positive suicide item waits for a C-SSRS screening
 * @param recommendation what stands for the course after this score; absent without a course
 */
public record AssessmentRecorded(
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
        Instant occurredAt)
        implements OutcomesEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
