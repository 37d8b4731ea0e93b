package clinic.remit.outcomes.assessment;

import clinic.remit.events.outcomes.SupersedeReason;
import clinic.remit.kit.http.NotKnownHere;
import java.util.List;
import java.util.UUID;

/** Told in the transaction that changed a score. */
public interface WhenScoresChange {

    /** Whether the course is known, and is this patient's. */
    boolean isCourseOf(UUID courseId, List<UUID> patientIds);

    /**
     * @param courseId null for a score that is of no certain course
     * @throws NotKnownHere if the course is not known, or is another patient's
     */
    default void mustBelong(UUID courseId, List<UUID> patientIds) {
        if (courseId != null && !isCourseOf(courseId, patientIds)) {
            throw new NotKnownHere("course of patient " + patientIds.get(0) + ",", courseId);
        }
    }

    /**
     * Decides once, however many scores of the patient have changed.
     *
     * @param scores after the change
     * @return what stands after it, for each of those changed
     */
    List<Standing> scoresChanged(List<Assessment> changed, PatientScores scores, SupersedeReason why);
}
