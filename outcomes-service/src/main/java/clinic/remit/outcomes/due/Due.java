package clinic.remit.outcomes.due;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A score that is wanted.
 *
 * @param courseId null where it is of no course
 * @param sessionId the session that it must come before; else null
 * @param dueOn local day of the course; null where it is due at once
 * @param dueAt from when it is wanted; before an injection, when that begins
 * @param overdueAt from when it is missed
 * @param lapsesAt from when it is no longer wanted; null for never
 */
public record Due(
        UUID courseId,
        UUID sessionId,
        UUID siteId,
        String instrument,
        Why why,
        LocalDate dueOn,
        Instant dueAt,
        Instant overdueAt,
        Instant lapsesAt) {}
