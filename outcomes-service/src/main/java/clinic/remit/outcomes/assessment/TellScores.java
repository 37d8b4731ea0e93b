package clinic.remit.outcomes.assessment;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.AssessmentCorrected;
import clinic.remit.events.outcomes.AssessmentRecorded;
import clinic.remit.events.outcomes.AssessmentVoided;
import clinic.remit.events.outcomes.Recommendation;
import clinic.remit.events.outcomes.RecommendationKind;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.outcomes.safety.Alerts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells of scores, after the alerts and recommendations that they brought, so that no subscriber acts on the score alone. */
@ApplicationScoped
class TellScores {

    private final Alerts alerts;
    private final Outbox outbox;

    TellScores(Alerts alerts, Outbox outbox) {
        this.alerts = alerts;
        this.outbox = outbox;
    }

    /** @param after for each of those recorded, what stands after all of them */
    void recorded(List<Assessment> recorded, PatientScores scores, List<Standing> after, Instant now) {
        AlertLevel level = level(scores);
        for (int i = 0; i < recorded.size(); i++) {
            recorded(recorded.get(i), scores, level, after.get(i), now);
        }
    }

    private void recorded(Assessment it, PatientScores scores, AlertLevel level, Standing after, Instant now) {
        outbox.publish(new AssessmentRecorded(
                it.patientId(),
                after.courseId(),
                it.id(),
                it.number(),
                it.instrument(),
                it.instrumentVersion(),
                it.score().total(),
                it.score().valid(),
                it.score().prorated(),
                after.acute(),
                it.effectiveAt(),
                level,
                scores.screenPending(),
                id(after),
                kind(after),
                now));
    }

    void corrected(Assessment it, PatientScores scores, Standing after, Instant now) {
        outbox.publish(new AssessmentCorrected(
                it.patientId(),
                after.courseId(),
                it.id(),
                it.number(),
                it.instrument(),
                it.instrumentVersion(),
                it.score().total(),
                it.score().valid(),
                it.score().prorated(),
                after.acute(),
                it.effectiveAt(),
                level(scores),
                scores.screenPending(),
                id(after),
                kind(after),
                "CORRECTED",
                now));
    }

    void voided(Assessment it, PatientScores scores, Standing after, Instant now) {
        outbox.publish(new AssessmentVoided(
                it.patientId(),
                after.courseId(),
                it.id(),
                it.number(),
                "ENTERED_IN_ERROR",
                level(scores),
                scores.screenPending(),
                id(after),
                kind(after),
                now));
    }

    private AlertLevel level(PatientScores scores) {
        return alerts.openLevel(scores.patientIds());
    }

    private static UUID id(Standing after) {
        return Optional.ofNullable(after.recommendation())
                .map(Recommendation::recommendationId)
                .orElse(null);
    }

    private static RecommendationKind kind(Standing after) {
        return Optional.ofNullable(after.recommendation())
                .map(Recommendation::kind)
                .orElse(null);
    }
}
