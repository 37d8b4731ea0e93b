package clinic.remit.outcomes.assessment;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.kit.audit.AboutPatients;
import clinic.remit.outcomes.safety.AlertView;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Scores that were recorded together, in the order in which they were sent, and what stands after all of them.
 *
 * @param alerts what they raised, with the crisis contacts
 */
record BatchView(List<RecordedScore> assessments, List<CourseAfter> courses, List<AlertView> alerts)
        implements AboutPatients {

    record RecordedScore(
            UUID id,
            UUID patientId,
            String instrument,
            String instrumentVersion,
            Instant effectiveAt,
            Integer total,
            boolean valid,
            String band,
            List<String> flags,
            boolean screenNeeded) {

        static RecordedScore of(Assessment it) {
            return new RecordedScore(
                    it.id(),
                    it.patientId(),
                    it.instrument(),
                    it.instrumentVersion(),
                    it.effectiveAt(),
                    it.score().total(),
                    it.score().valid(),
                    it.score().band(),
                    it.score().flags(),
                    it.score().suicidal());
        }
    }

    /** @param recommendation null for a course that is over */
    record CourseAfter(UUID courseId, OutcomeState state, UUID recommendationId, RecommendationKind recommendation) {

        static CourseAfter of(Standing it) {
            return it.recommendation() == null
                    ? new CourseAfter(it.courseId(), it.state(), null, null)
                    : new CourseAfter(
                            it.courseId(),
                            it.state(),
                            it.recommendation().recommendationId(),
                            it.recommendation().kind());
        }
    }

    @Override
    public Collection<UUID> patientIds() {
        return assessments.stream().map(RecordedScore::patientId).distinct().toList();
    }
}
