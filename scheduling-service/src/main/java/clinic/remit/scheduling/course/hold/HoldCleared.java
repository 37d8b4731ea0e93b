package clinic.remit.scheduling.course.hold;

import java.util.UUID;

/** Tells the sessions, within the transaction, that one hold of their course ended. */
public record HoldCleared(UUID courseId, UUID patientId, boolean othersOpen) {}
