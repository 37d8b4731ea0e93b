package clinic.remit.scheduling.course.hold;

import java.util.UUID;

/** Tells the sessions, within the transaction, that the patient of their course is dead. */
public record PatientDied(UUID courseId, UUID patientId) {}
