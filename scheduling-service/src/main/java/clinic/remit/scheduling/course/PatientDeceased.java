package clinic.remit.scheduling.course;

import java.util.UUID;

/** Tells, within the transaction, that a patient is dead, whether or not a course is open; it may tell so more than once. */
public record PatientDeceased(UUID patientId) {}
