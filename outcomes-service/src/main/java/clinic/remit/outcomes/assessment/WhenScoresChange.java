package clinic.remit.outcomes.assessment;

import clinic.remit.events.outcomes.SupersedeReason;
import java.util.List;
import java.util.UUID;

/** Told in the transaction that changed a score. */
public interface WhenScoresChange {

    /**
     * @param courseId null for a score that is of no certain course
     * @throws clinic.remit.kit.http.Refusal if the course is not known, or is another patient's
     */
    void mustBelong(UUID courseId, List<UUID> patientIds);

    /** @param scores after the change */
    Standing scoresChanged(Assessment changed, PatientScores scores, SupersedeReason why);
}
