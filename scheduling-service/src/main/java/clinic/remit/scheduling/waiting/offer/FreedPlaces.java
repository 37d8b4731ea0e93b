package clinic.remit.scheduling.waiting.offer;

import clinic.remit.kit.ids.Ids;
import clinic.remit.scheduling.course.hold.HoldCleared;
import clinic.remit.scheduling.directory.roster.RosterNews;
import clinic.remit.scheduling.session.booking.Bookings;
import clinic.remit.scheduling.slots.PlaceSearch;
import clinic.remit.scheduling.slots.Slot;
import clinic.remit.scheduling.slots.Slots;
import clinic.remit.scheduling.waiting.WaitingEntries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers, in the transaction that frees it, every place that becomes free, so that none is lost whatever happens before it is
 * offered. It is looked at soon after the commit, and again whenever an offer of it ends.
 */
@ApplicationScoped
class FreedPlaces {

    private final EntityManager entities;
    private final WaitingEntries entries;
    private final Slots slots;
    private final Clock clock;

    FreedPlaces(EntityManager entities, WaitingEntries entries, Slots slots, Clock clock) {
        this.entities = entities;
        this.entries = entries;
        this.slots = slots;
        this.clock = clock;
    }

    void on(@Observes Bookings.Placed placed) {
        if (placed.before() != null) {
            Slot slot = placed.before();
            add(
                    placed.siteId(),
                    new PlaceSearch.Place(
                            slot.startsAt(), slot.endsAt().plus(slots.turnover()), slot.roomId(), slot.physicianId()),
                    true);
        }
    }

    void on(@Observes RosterNews.Widened widened) {
        widened.hours()
                .forEach(hours -> add(
                        widened.siteId(),
                        new PlaceSearch.Place(hours.from(), hours.to(), widened.roomId(), widened.physicianId()),
                        false));
    }

    /** While it was held, the course was not asked. */
    void on(@Observes HoldCleared cleared) {
        if (!cleared.othersOpen()) {
            entries.standingOf(cleared.courseId()).ifPresent(entry -> lookAgain(notOverAt(entry.siteId())));
        }
    }

    private List<UUID> notOverAt(UUID siteId) {
        return entities.createQuery("select id from FreedPlace where siteId = :site and endsAt > :now", UUID.class)
                .setParameter("site", siteId)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    private void add(UUID siteId, PlaceSearch.Place place, boolean forOne) {
        Instant now = clock.instant();
        if (place.to().isAfter(now)) {
            entities.persist(FreedPlace.of(Ids.next(), siteId, place, forOne, now));
        }
    }

    /** Somebody else may have them. The rows are locked in the same order by everybody. */
    void lookAgain(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            entities.createNativeQuery("""
                            update freed_place set due_at = :now where id in (
                                select id from freed_place where id in (:ids) and ends_at > :now order by id for update)""")
                    .setParameter("now", clock.instant())
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    /** When the first place has been waiting to be looked at. */
    Optional<Instant> nextDue() {
        return Optional.ofNullable(
                entities.createQuery("select min(dueAt) from FreedPlace where dueAt is not null", Instant.class)
                        .getSingleResult());
    }

    /** Those at sites where somebody waits, the first that became free first; nobody is to be asked of the others, nor of what is over. */
    @Transactional
    List<FreedPlace> due(Instant now, int atMost) {
        entities.createNativeQuery("""
                        update freed_place set due_at = null where id in (
                            select id from freed_place p
                            where due_at <= :now and (ends_at <= :now or not exists
                                (select 1 from waiting_entry e where e.site_id = p.site_id and e.ended_at is null))
                            order by id for update of p skip locked)""").setParameter("now", now).executeUpdate();
        return entities.createQuery("from FreedPlace where dueAt <= :now order by dueAt, freedAt, id", FreedPlace.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Nobody more can have it for now, unless it was to be looked at again meanwhile. */
    @Transactional
    void lookedAt(FreedPlace place) {
        entities.createQuery("update FreedPlace set dueAt = null where id = :id and dueAt = :due")
                .setParameter("id", place.id())
                .setParameter("due", place.dueAt())
                .executeUpdate();
    }
}
