package clinic.remit.outcomes.recommendation;

import clinic.remit.events.outcomes.Evidence;
import clinic.remit.events.outcomes.Recommendation;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.events.scheduling.Decision;
import clinic.remit.outcomes.safety.Tasks;
import clinic.remit.outcomes.trajectory.CourseFacts;
import clinic.remit.outcomes.trajectory.CourseFacts.DecisionFact;
import clinic.remit.outcomes.trajectory.CourseRules;
import clinic.remit.outcomes.trajectory.DailyScore;
import clinic.remit.outcomes.trajectory.Trajectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * A stop that was accepted is not taken back: its course stays completed. When what it rested on turns out otherwise, a physician gets a
 * task, once; and again when another of its scores is put right after that task was closed.
 */
@ApplicationScoped
class AcceptedStops {

    private final Recommendations recommendations;
    private final Tasks tasks;
    private final CourseRules rules;

    AcceptedStops(Recommendations recommendations, Tasks tasks, CourseRules rules) {
        this.recommendations = recommendations;
        this.tasks = tasks;
        this.rules = rules;
    }

    /** @param correctedOrVoided the score that was just put right; null for any other change of the facts */
    void check(Course course, CourseFacts facts, UUID correctedOrVoided) {
        facts.decisions().stream()
                .filter(it -> it.kind() == RecommendationKind.STOP && it.decision() == Decision.ACCEPTED)
                .filter(it -> isShaken(it, facts, correctedOrVoided))
                .forEach(it -> tasks.stopEvidenceChanged(course.patientId(), course.id(), it.recommendationId()));
    }

    private boolean isShaken(DecisionFact accepted, CourseFacts facts, UUID correctedOrVoided) {
        Recommendation stop = recommendations
                .findByIdOptional(accepted.recommendationId())
                .map(StandingRecommendation::content)
                .orElse(null);
        List<Evidence> evidence = stop == null ? List.of() : stop.evidence();
        boolean isNews = evidence.stream().anyMatch(it -> it.sourceId().equals(correctedOrVoided))
                || !tasks.wasRaised(accepted.recommendationId());
        return isNews
                && !(evidence.stream().allMatch(it -> stillSays(it, facts))
                        && stillHolds(stop, Trajectory.of(facts, rules, accepted.decidedAt()), rules.version()));
    }

    /** A policy that was changed since rewrites nothing: then only a score that is no remission speaks against the stop. */
    static boolean stillHolds(Recommendation stop, Trajectory then, String policyVersion) {
        if (stop == null || stop.policyVersion().equals(policyVersion)) {
            return then.hasLasted();
        }
        Instant since = stop.evidence().stream()
                .map(Evidence::effectiveAt)
                .min(Comparator.naturalOrder())
                .orElse(stop.decidedAt());
        return then.inRemission()
                && then.scores().stream()
                        .filter(it -> !it.effectiveAt().isBefore(since))
                        .allMatch(DailyScore::remission);
    }

    private static boolean stillSays(Evidence evidence, CourseFacts facts) {
        return evidence.instrument() == null
                || facts.scores().stream()
                        .anyMatch(it -> it.id().equals(evidence.sourceId())
                                && it.effectiveAt().equals(evidence.effectiveAt())
                                && evidence.value().equals(it.score().total()));
    }
}
