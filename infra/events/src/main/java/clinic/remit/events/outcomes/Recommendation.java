package clinic.remit.events.outcomes;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

public record Recommendation(
        UUID recommendationId,
        int version,
        UUID courseId,
        RecommendationKind kind,
        List<String> codes,
        boolean holdsSessions,
        String rule,
        OutcomeState state,
        boolean stale,
        List<Evidence> evidence,
        List<Evidence> counterEvidence,
        List<String> wouldChangeIt,
        String policyVersion,
        @Optional UUID supersedes,
        SupersedeReason reason,
        LocalDate asOf,
        Instant decidedAt) {}
