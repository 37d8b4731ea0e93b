package clinic.remit.scheduling.course;

import java.util.UUID;

/** Tells, within the transaction, that a patient is treated again or for the first time. */
public record CourseBegun(UUID courseId, UUID patientId) {}
