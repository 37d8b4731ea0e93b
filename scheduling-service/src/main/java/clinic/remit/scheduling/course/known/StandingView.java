package clinic.remit.scheduling.course.known;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Decision;
import java.util.List;
import java.util.UUID;

/**
 * The recommendation that stands for a course.
 *
 * @param state of the depression, as outcomes-service judged it
 * @param decision null until a physician has decided
 */
public record StandingView(
        UUID recommendationId,
        int recommendationVersion,
        RecommendationKind kind,
        List<String> codes,
        boolean holdsSessions,
        OutcomeState state,
        Decision decision) {}
