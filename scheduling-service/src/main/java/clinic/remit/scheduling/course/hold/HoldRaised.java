package clinic.remit.scheduling.course.hold;

import clinic.remit.events.scheduling.HoldCause;
import java.util.UUID;

/** Tells the sessions, within the transaction, that their course is held. */
public record HoldRaised(UUID courseId, UUID patientId, UUID holdId, HoldCause cause) {}
