package clinic.remit.outcomes.due;

import clinic.remit.kit.audit.AboutPatient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A score that is due.
 *
 * @param dueOn local day of the course; absent where it is due at once
 * @param dueAt from when it is wanted; before an injection, when that begins; a screening of a patient at home, by when
 * @param overdueSince absent while there is time
 */
record DueView(
        UUID patientId,
        UUID courseId,
        UUID sessionId,
        UUID siteId,
        String instrument,
        Why why,
        LocalDate dueOn,
        Instant dueAt,
        Instant overdueSince)
        implements AboutPatient {}
