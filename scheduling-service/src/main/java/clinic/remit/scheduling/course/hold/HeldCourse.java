package clinic.remit.scheduling.course.hold;

import java.util.UUID;

/** A course as its holds know it. */
public record HeldCourse(UUID id, UUID patientId) {}
