package clinic.remit.scheduling.api;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.Recommendation;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.outcomes.StopTreatmentRecommended;
import clinic.remit.events.outcomes.SupersedeReason;
import clinic.remit.events.outcomes.TreatmentContinuationRecommended;
import clinic.remit.events.outcomes.TreatmentHoldRecommended;
import clinic.remit.events.outcomes.TreatmentReviewRecommended;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What outcomes-service recommends, as the tests play it. */
final class Recommended {

    private Recommended() {}

    static UUID tell(UUID patient, UUID course, RecommendationKind kind, int version) {
        return tell(patient, course, kind, version, kind == RecommendationKind.HOLD || kind == RecommendationKind.STOP);
    }

    static UUID tell(UUID patient, UUID course, RecommendationKind kind, int version, boolean holdsSessions) {
        return tell(patient, course, kind, version, holdsSessions, OutcomeState.REMISSION);
    }

    static UUID tell(
            UUID patient,
            UUID course,
            RecommendationKind kind,
            int version,
            boolean holdsSessions,
            OutcomeState state) {
        return tell(patient, course, kind, version, holdsSessions, state, Clinic.now());
    }

    static UUID tell(
            UUID patient,
            UUID course,
            RecommendationKind kind,
            int version,
            boolean holdsSessions,
            OutcomeState state,
            Instant decidedAt) {
        UUID id = UUID.randomUUID();
        Recommendation recommendation = new Recommendation(
                id,
                version,
                course,
                kind,
                List.of("TEST"),
                holdsSessions,
                "test",
                state,
                false,
                List.of(),
                List.of(),
                List.of(),
                "test",
                null,
                SupersedeReason.NEW_SCORE,
                LocalDate.now(),
                decidedAt);
        Instant now = Clinic.now();
        Clinic.tell(
                switch (kind) {
                    case CONTINUE -> new TreatmentContinuationRecommended(patient, recommendation, now);
                    case HOLD -> new TreatmentHoldRecommended(patient, recommendation, now);
                    case STOP -> new StopTreatmentRecommended(patient, recommendation, now);
                    case REVIEW -> new TreatmentReviewRecommended(patient, recommendation, now);
                });
        return id;
    }

    static String decision(UUID recommendation, int version, String decision) {
        return """
                {"recommendationId":"%s","recommendationVersion":%d,"decision":"%s","reasonCode":"CLINICAL_JUDGEMENT"}""".formatted(recommendation, version, decision);
    }
}
