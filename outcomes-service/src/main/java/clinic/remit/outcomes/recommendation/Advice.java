package clinic.remit.outcomes.recommendation;

import clinic.remit.events.outcomes.Evidence;
import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.RecommendationKind;
import java.util.List;

/** What the policy advises for a course, and why. Two that are equal say the same. */
public record Advice(
        RecommendationKind kind,
        List<String> codes,
        boolean holdsSessions,
        String rule,
        OutcomeState state,
        boolean stale,
        List<Evidence> evidence,
        List<Evidence> counterEvidence,
        List<String> wouldChangeIt,
        String policyVersion) {}
