package clinic.remit.scheduling.course.hold;

import clinic.remit.events.scheduling.HoldCause;
import clinic.remit.kit.audit.AboutPatient;
import java.time.Instant;
import java.util.UUID;

/** A hold of a course, open or cleared. */
public record HoldView(
        UUID id,
        UUID patientId,
        UUID courseId,
        HoldCause cause,
        UUID sourceId,
        String reasonCode,
        Instant raisedAt,
        Instant clearedAt,
        String clearedReason)
        implements AboutPatient {}
