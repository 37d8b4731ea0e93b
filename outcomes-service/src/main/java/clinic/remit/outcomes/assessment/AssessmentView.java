package clinic.remit.outcomes.assessment;

import clinic.remit.events.outcomes.OutcomeState;
import clinic.remit.events.outcomes.Recommendation;
import clinic.remit.kit.audit.AboutPatient;
import clinic.remit.outcomes.instruments.Rater;
import clinic.remit.outcomes.safety.AlertView;
import clinic.remit.outcomes.safety.SafetyPolicy.CrisisHelp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A score and what stands after it.
 *
 * @param screenNeeded a suicide item asks for a C-SSRS screening at this visit
 * @param crisisHelp to be shown to whoever answered, at once: an answer speaks of suicide, raising an alert or not, or leaves it open; only
 *     in the answer to recording and correcting
 */
record AssessmentView(
        UUID id,
        UUID patientId,
        UUID courseId,
        int version,
        String instrument,
        String instrumentVersion,
        Map<String, Integer> items,
        Integer total,
        boolean valid,
        String band,
        List<String> flags,
        boolean screenNeeded,
        Boolean acute,
        Instant effectiveAt,
        boolean timeKnown,
        Rater rater,
        Place place,
        String lateReason,
        Instant recordedAt,
        UUID recordedBy,
        Instant voidedAt,
        String voidReason,
        List<AssessmentVersion> earlier,
        OutcomeState state,
        Recommendation recommendation,
        List<AlertView> alerts,
        CrisisHelp crisisHelp)
        implements AboutPatient {}
