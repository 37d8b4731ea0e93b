package clinic.remit.events.scheduling;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

/**
 * A place that became free is offered to a patient who waits for one. It is not booked: somebody else may still be given it
 * until the offer is accepted.
 *
 * @param movesSessionId the booked session that would move to this earlier place; absent if a session would be booked
 * @param expiresAt by then the offer must be answered
 */
public record SlotOffered(
        UUID patientId,
        UUID courseId,
        UUID offerId,
        UUID siteId,
        UUID roomId,
        UUID physicianId,
        Instant startsAt,
        Instant endsAt,
        @Optional UUID movesSessionId,
        Instant expiresAt,
        Instant occurredAt)
        implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
