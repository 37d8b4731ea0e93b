package clinic.remit.outcomes.safety;

import clinic.remit.kit.audit.AboutPatient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A task of a physician.
 *
 * @param code STOP_EVIDENCE_CHANGED: a score under a stop that was accepted is no longer what it was; SCORE_MISSED: one that was due after
 *     the stop did not come
 * @param subjectId what it is about: the accepted recommendation, or the course that is followed up
 * @param dueOn when the score was due, by the local day of the course; absent for what is no score
 * @param closedBy absent while it is open, and for a task that was taken back since the score is missed no longer
 */
record TaskView(
        UUID id,
        UUID patientId,
        UUID courseId,
        String code,
        UUID subjectId,
        LocalDate dueOn,
        Instant raisedAt,
        Instant closedAt,
        UUID closedBy,
        String reasonCode,
        String done,
        long version)
        implements AboutPatient {}
