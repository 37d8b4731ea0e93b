package clinic.remit.events.scheduling;

import clinic.remit.events.Optional;
import java.time.Instant;
import java.util.UUID;

/**
 * An offer of a free place stands no more.
 *
 * @param sessionId what was booked or moved by its acceptance; absent otherwise
 */
public record SlotOfferEnded(
        UUID patientId,
        UUID courseId,
        UUID offerId,
        SlotOfferEnd outcome,
        @Optional UUID sessionId,
        Instant occurredAt) implements SchedulingEvent {
    @Override
    public UUID key() {
        return patientId;
    }
}
