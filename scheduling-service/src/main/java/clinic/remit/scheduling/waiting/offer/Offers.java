package clinic.remit.scheduling.waiting.offer;

import clinic.remit.events.scheduling.SlotOfferEnd;
import clinic.remit.events.scheduling.SlotOfferEnded;
import clinic.remit.events.scheduling.SlotOffered;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.scheduling.slots.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Offers on record, and the telling of them. Locks are taken in this order: patient, room, physician, offers by their id, places.
 */
@ApplicationScoped
class Offers {

    private static final String ORDER = " order by offered.startsAt, id";

    private final EntityManager entities;
    private final FreedPlaces places;
    private final Outbox outbox;
    private final Clock clock;

    Offers(EntityManager entities, FreedPlaces places, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.places = places;
        this.outbox = outbox;
        this.clock = clock;
    }

    SlotOffer offer(UUID id) {
        SlotOffer offer = entities.find(SlotOffer.class, id);
        if (offer == null) {
            throw new NotFound("slot offer", id);
        }
        return offer;
    }

    /** The offer under its lock, as it is now. */
    SlotOffer lock(SlotOffer offer) {
        entities.refresh(offer, LockModeType.PESSIMISTIC_WRITE);
        return offer;
    }

    void make(SlotOffer offer) {
        entities.persist(offer);
        entities.flush(); // the constraints have the last word
        OfferView view = offer.view();
        outbox.publish(new SlotOffered(
                view.patientId(),
                view.courseId(),
                view.id(),
                view.siteId(),
                view.roomId(),
                view.physicianId(),
                view.startsAt(),
                view.endsAt(),
                view.movesSessionId(),
                view.expiresAt(),
                clock.instant()));
    }

    /** Ends open offers, under their locks, without their acceptance: the places are for somebody else. */
    void end(Collection<SlotOffer> open, SlotOffer.State as, UUID by) {
        open.forEach(offer -> offer.end(as, by, clock.instant()));
        entities.flush();
        open.forEach(this::tellEnded);
        places.lookAgain(open.stream().map(SlotOffer::placeId).toList());
    }

    void tellEnded(SlotOffer offer) {
        OfferView view = offer.view();
        outbox.publish(new SlotOfferEnded(
                view.patientId(),
                view.courseId(),
                view.id(),
                SlotOfferEnd.valueOf(view.state().name()),
                view.sessionId(),
                clock.instant()));
    }

    void flush() {
        entities.flush();
    }

    /** The open offer of an entry, under its lock. */
    Optional<SlotOffer> lockOpenOf(UUID entryId) {
        return locked(open("entryId = :entry").setParameter("entry", entryId)).stream()
                .findFirst();
    }

    /** Open offers that a session at this place could stand in the way of, under their locks: of the same room or physician, or of its course. */
    List<SlotOffer> lockNear(UUID courseId, Slot slot) {
        return locked(open("""
                        courseId = :course
                        or (offered.roomId = :room or offered.physicianId = :physician)
                            and offered.startsAt < :to and offered.roomFreeAt > :from""")
                .setParameter("course", courseId)
                .setParameter("room", slot.roomId())
                .setParameter("physician", slot.physicianId())
                .setParameter("from", slot.startsAt())
                .setParameter("to", slot.endsAt()));
    }

    /** Open offers of a physician, a room or a site, whichever is named most closely, under their locks. */
    List<SlotOffer> lockOf(UUID siteId, UUID roomId, UUID physicianId) {
        UUID id = physicianId != null ? physicianId : roomId != null ? roomId : siteId;
        String whose = physicianId != null ? "offered.physicianId" : roomId != null ? "offered.roomId" : "siteId";
        return locked(open(whose + " = :id").setParameter("id", id));
    }

    private TypedQuery<SlotOffer> open(String which) {
        return entities.createQuery(
                "from SlotOffer where state = OPEN and (" + which + ") order by id", SlotOffer.class);
    }

    private List<SlotOffer> locked(TypedQuery<SlotOffer> query) {
        List<SlotOffer> found =
                query.setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        found.forEach(entities::refresh);
        return found.stream().filter(SlotOffer::isOpen).toList();
    }

    List<SlotOffer> openAt(UUID siteId) {
        return entities.createQuery("from SlotOffer where siteId = :id and state = OPEN" + ORDER, SlotOffer.class)
                .setParameter("id", siteId)
                .getResultList();
    }

    /** At all sites: a physician may work at several. */
    List<SlotOffer> open() {
        return entities.createQuery("from SlotOffer where state = OPEN" + ORDER, SlotOffer.class)
                .getResultList();
    }

    /** Also those that have ended, the newest first. */
    List<SlotOffer> ofCourse(UUID courseId) {
        return entities.createQuery(
                        "from SlotOffer where courseId = :id order by offeredAt desc, id desc", SlotOffer.class)
                .setParameter("id", courseId)
                .getResultList();
    }

    /** Whether somebody has it, or may have it by an offer that is open. */
    @Transactional
    boolean isGiven(UUID placeId) {
        return count("placeId = :place and state in (OPEN, ACCEPTED)", placeId, null) > 0;
    }

    /** Whether the entry has an open offer, or did not want this place. */
    boolean mayNotBeAsked(UUID entryId, UUID placeId) {
        return count(
                        "entryId = :entry and (state = OPEN or placeId = :place and state in (DECLINED, EXPIRED))",
                        placeId,
                        entryId)
                > 0;
    }

    private long count(String which, UUID placeId, UUID entryId) {
        TypedQuery<Long> query = entities.createQuery("select count(*) from SlotOffer where " + which, Long.class)
                .setParameter("place", placeId);
        if (entryId != null) {
            query.setParameter("entry", entryId);
        }
        return query.getSingleResult();
    }

    Optional<Instant> nextExpiry() {
        return Optional.ofNullable(
                entities.createQuery("select min(expiresAt) from SlotOffer where state = OPEN", Instant.class)
                        .getSingleResult());
    }

    @Transactional
    List<UUID> expired(Instant now, int atMost) {
        return entities.createQuery(
                        "select id from SlotOffer where state = OPEN and expiresAt <= :now order by expiresAt, id",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }
}
