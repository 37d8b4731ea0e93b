package clinic.remit.scheduling.directory.roster;

import clinic.remit.kit.audit.AboutPatient;
import java.time.Instant;
import java.util.UUID;

/** A session without a dose yet for which the physician, the room or the site is no longer there; somebody must move or cancel it. */
record AffectedSession(
        UUID sessionId,
        UUID patientId,
        UUID courseId,
        UUID siteId,
        UUID roomId,
        UUID physicianId,
        Instant startsAt,
        Instant endsAt,
        String state)
        implements AboutPatient {}
