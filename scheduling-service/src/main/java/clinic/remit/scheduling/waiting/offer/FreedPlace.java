package clinic.remit.scheduling.waiting.offer;

import clinic.remit.scheduling.slots.PlaceSearch;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A place that became free: that of one session, or hours that a roster gained. */
@Entity
class FreedPlace {

    /** For so long the transaction that frees a place may not be seen by others. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(1);

    @Id
    private UUID id;

    private UUID siteId;
    private UUID roomId;
    private UUID physicianId;
    private Instant startsAt;
    private Instant endsAt;
    private boolean forOne;
    private Instant freedAt;

    /** When to look who may be offered it; null while nobody may. */
    private Instant dueAt;

    protected FreedPlace() {}

    /** @param forOne whether it is the place of one session; else there is place for as many as fit */
    static FreedPlace of(UUID id, UUID siteId, PlaceSearch.Place place, boolean forOne, Instant now) {
        FreedPlace freed = new FreedPlace();
        freed.id = id;
        freed.siteId = siteId;
        freed.roomId = place.roomId();
        freed.physicianId = place.physicianId();
        freed.startsAt = place.from();
        freed.endsAt = place.to();
        freed.forOne = forOne;
        freed.freedAt = now;
        freed.dueAt = now;
        return freed;
    }

    /** Whether it is news for one who waits since then: who was put on the list later saw it free. */
    boolean isNewsFor(Instant waitingSince) {
        return freedAt.plus(UNDER_WAY).isAfter(waitingSince);
    }

    UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    boolean isForOne() {
        return forOne;
    }

    Instant dueAt() {
        return dueAt;
    }

    PlaceSearch.Place place() {
        return new PlaceSearch.Place(startsAt, endsAt, roomId, physicianId);
    }
}
