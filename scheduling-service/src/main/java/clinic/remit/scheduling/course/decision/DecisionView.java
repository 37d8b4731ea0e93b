package clinic.remit.scheduling.course.decision;

import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Decision;
import clinic.remit.kit.audit.AboutPatient;
import java.time.Instant;
import java.util.UUID;

/** What a physician made of a recommendation. */
record DecisionView(
        UUID id,
        UUID patientId,
        UUID courseId,
        UUID recommendationId,
        int recommendationVersion,
        RecommendationKind recommendation,
        Decision decision,
        String reasonCode,
        UUID decidedBy,
        Instant decidedAt)
        implements AboutPatient {}
