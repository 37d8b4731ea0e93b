package clinic.remit.events.outcomes;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The advice that stands for a course, with all a clinician needs to check it. Codes throughout; a front end words them.
 *
 * @param version the version that a decision must name
 * @param codes reasons, such as SUSTAINED_REMISSION or SUICIDALITY
 * @param holdsSessions true when booked sessions are held at once, before a physician decides
 * @param rule code of the rule that decided
 * @param stale true when the newest score is too old to stand on
 * @param counterEvidence facts that speak against it
 * @param wouldChangeIt codes of what would lead to another recommendation
 * @param supersedes the recommendation that it replaces
 * @param asOf the local day of the course that it was decided for
 */
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
