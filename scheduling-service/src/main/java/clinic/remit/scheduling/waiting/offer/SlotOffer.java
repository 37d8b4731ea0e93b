package clinic.remit.scheduling.waiting.offer;

import clinic.remit.kit.http.Conflict;
import clinic.remit.scheduling.slots.KeptSlot;
import clinic.remit.scheduling.slots.PlaceSearch;
import clinic.remit.scheduling.slots.Slot;
import clinic.remit.scheduling.waiting.WaitingEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A place that became free, offered to one who waits. Until it is accepted, nothing is booked. */
@Entity
class SlotOffer {

    @Schema(name = "SlotOfferState")
    enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        EXPIRED,
        /** The place went to somebody else, or is not possible any more. */
        LAPSED,
        /** The patient does not wait for it any more, or may not be treated now. */
        WITHDRAWN
    }

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID entryId;
    private UUID placeId;
    private UUID courseId;
    private UUID patientId;
    private UUID siteId;
    private KeptSlot offered;
    private UUID movesSessionId;
    private Instant offeredAt;
    private Instant expiresAt;
    private String policyVersion;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant endedAt;
    private UUID endedBy;
    private UUID sessionId;

    protected SlotOffer() {}

    static SlotOffer of(
            UUID id,
            WaitingEntry entry,
            UUID patientId,
            FreedPlace place,
            KeptSlot slot,
            WaitingPolicy policy,
            Instant now) {
        SlotOffer offer = new SlotOffer();
        offer.id = id;
        offer.entryId = entry.id();
        offer.placeId = place.id();
        offer.courseId = entry.courseId();
        offer.patientId = patientId;
        offer.siteId = entry.siteId();
        offer.offered = slot;
        offer.movesSessionId = entry.sessionId();
        offer.offeredAt = now;
        offer.expiresAt = policy.expiry(now, slot.startsAt());
        offer.policyVersion = policy.version();
        offer.state = State.OPEN;
        return offer;
    }

    /** @param nextSlots for a caller who comes too late */
    void mustStand(Instant now, List<Slot> nextSlots) {
        if (!isStanding(now)) {
            throw new Conflict(
                    "offer-ended",
                    "The offer does not stand any more. These slots are free.",
                    Map.of("offerId", id, "state", isOpen() ? State.EXPIRED : state, "nextSlots", nextSlots));
        }
    }

    /** @param session that was booked or moved by its acceptance */
    void booked(UUID session) {
        sessionId = session;
    }

    /** @param by null when it follows from something else */
    void end(State as, UUID by, Instant now) {
        state = as;
        endedBy = by;
        endedAt = now;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    boolean isStanding(Instant now) {
        return isOpen() && expiresAt.isAfter(now);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID entryId() {
        return entryId;
    }

    UUID placeId() {
        return placeId;
    }

    UUID courseId() {
        return courseId;
    }

    UUID patientId() {
        return patientId;
    }

    /** The booked session that would move here; null if one more would be booked. */
    UUID movesSessionId() {
        return movesSessionId;
    }

    Slot slot() {
        return offered.slot();
    }

    PlaceSearch.Kept kept() {
        return new PlaceSearch.Kept(slot(), siteId);
    }

    OfferView view() {
        return new OfferView(
                id,
                entryId,
                courseId,
                patientId,
                siteId,
                offered.roomId(),
                offered.physicianId(),
                offered.startsAt(),
                offered.endsAt(),
                movesSessionId,
                offeredAt,
                expiresAt,
                policyVersion,
                state,
                endedAt,
                endedBy,
                sessionId);
    }
}
