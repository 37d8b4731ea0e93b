package clinic.remit.scheduling.session.news;

import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import clinic.remit.scheduling.session.booking.Booking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions that are still held when they should begin. */
@ApplicationScoped
class LapsingSessions {

    private static final String HELD = "from TreatmentSession where held and state = BOOKED";

    private final EntityManager entities;
    private final Sessions sessions;
    private final Booking booking;

    LapsingSessions(EntityManager entities, Sessions sessions, Booking booking) {
        this.entities = entities;
        this.sessions = sessions;
        this.booking = booking;
    }

    /** When the next of the held sessions that are not begun should begin. */
    Optional<Instant> nextHeldStart() {
        return Optional.ofNullable(entities.createQuery("select min(place.startsAt) " + HELD, Instant.class)
                .getSingleResult());
    }

    @Transactional
    List<UUID> heldUntil(Instant now, int atMost) {
        return entities.createQuery(
                        "select id " + HELD + " and place.startsAt <= :now order by place.startsAt", UUID.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Gives the slot of a held session free, unless it was released or moved meanwhile. */
    @Transactional
    void lapse(UUID id, Instant now) {
        TreatmentSession session = sessions.locked(id);
        if (session.isHeld()
                && session.isBooked()
                && !session.place().startsAt().isAfter(now)) {
            booking.cancel(session, "HELD_LAPSED");
        }
    }
}
