package clinic.remit.scheduling.session;

import java.time.Instant;
import java.util.UUID;

/** @param held a hold of its course is open: it keeps its slot but may not go on */
record SessionView(
        UUID id,
        UUID courseId,
        UUID patientId,
        UUID siteId,
        UUID roomId,
        UUID physicianId,
        Instant startsAt,
        Instant endsAt,
        TreatmentSession.State state,
        boolean held,
        String cancelReason,
        TreatmentSession.Clearance clearance,
        TreatmentSession.Injection injection,
        Instant injectedAt,
        TreatmentSession.Closed closing) {}
