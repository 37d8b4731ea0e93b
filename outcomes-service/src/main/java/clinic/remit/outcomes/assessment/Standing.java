package clinic.remit.outcomes.assessment;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.Recommendation;
import java.util.UUID;

/** What stands after a score; a patient without a course has none of it. */
public record Standing(UUID courseId, boolean acute, OutcomeState state, Recommendation recommendation) {}
