package clinic.remit.outcomes.safety;

import clinic.remit.kit.audit.AboutPatient;
import java.time.Instant;
import java.util.UUID;

/**
 * A task of a physician.
 *
 * @param code STOP_EVIDENCE_CHANGED: a score under a stop that was accepted is no longer what it was
 * @param subjectId what it is about: the accepted recommendation
 */
record TaskView(
        UUID id,
        UUID patientId,
        UUID courseId,
        String code,
        UUID subjectId,
        Instant raisedAt,
        Instant closedAt,
        UUID closedBy,
        String reasonCode,
        String done,
        long version)
        implements AboutPatient {}
