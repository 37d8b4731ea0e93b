package clinic.remit.scheduling.calendar;

import java.time.Instant;
import java.util.UUID;

/**
 * One event of a calendar; it tells nothing of a patient.
 *
 * @param version of what it shows, so that a calendar program takes the newer one
 */
record Entry(
        UUID id, long version, Instant startsAt, Instant endsAt, String summary, String location, Standing standing) {

    enum Standing {
        CONFIRMED,
        /** Its course is held. */
        TENTATIVE,
        CANCELLED
    }
}
