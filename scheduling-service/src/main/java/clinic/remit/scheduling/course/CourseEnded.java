package clinic.remit.scheduling.course;

import java.util.UUID;

/** Tells the sessions, within the transaction, that their course is over. */
public record CourseEnded(UUID courseId, UUID patientId, String reasonCode) {}
