package clinic.remit.scheduling.slots;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A slot that is booked or offered, and for how long it keeps its room and its physician from others.
 *
 * @param roomFreeAt when the room is turned over
 * @param injectionEndsAt until then the physician supervises no other injection
 */
@Embeddable
public record KeptSlot(
        UUID roomId, UUID physicianId, Instant startsAt, Instant endsAt, Instant roomFreeAt, Instant injectionEndsAt) {

    public KeptSlot {
        if (!startsAt.isBefore(endsAt) || roomFreeAt.isBefore(endsAt) || !startsAt.isBefore(injectionEndsAt)) {
            throw new IllegalArgumentException("A slot from " + startsAt + " to " + endsAt + " keeps its room until "
                    + roomFreeAt + " and its physician until " + injectionEndsAt);
        }
    }

    public static KeptSlot of(Slot slot, Duration turnover, Duration injection) {
        return new KeptSlot(
                slot.roomId(),
                slot.physicianId(),
                slot.startsAt(),
                slot.endsAt(),
                slot.endsAt().plus(turnover),
                slot.startsAt().plus(injection));
    }

    /** The same place and time under another physician. */
    public KeptSlot under(UUID physician) {
        return new KeptSlot(roomId, physician, startsAt, endsAt, roomFreeAt, injectionEndsAt);
    }

    public Slot slot() {
        return new Slot(startsAt, endsAt, roomId, physicianId);
    }
}
