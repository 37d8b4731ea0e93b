package clinic.remit.scheduling.slots;

import clinic.remit.scheduling.course.prior.PriorInjections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What is booked, and so takes up rooms, physicians and courses. */
@ApplicationScoped
class BookedSessions {

    private static final Set<UUID> NONE = Set.of(new UUID(0, 0));

    private final EntityManager entities;
    private final PriorInjections priorInjections;
    private final Clock clock;

    BookedSessions(EntityManager entities, PriorInjections priorInjections, Clock clock) {
        this.entities = entities;
        this.priorInjections = priorInjections;
        this.clock = clock;
    }

    /** At the site, or of these physicians anywhere, from a day before to a day after, without those excepted. */
    List<SlotFinder.Booked> near(
            UUID siteId, Collection<UUID> physicians, Instant from, Instant to, Collection<UUID> except) {
        return entities.createQuery("""
                        select place.roomId, place.physicianId, place.startsAt, place.endsAt, place.roomFreeAt, place.injectionEndsAt, siteId <> :site
                        from TreatmentSession
                        where (siteId = :site or place.physicianId in :physicians)
                          and place.startsAt between :from and :to
                          and state not in (CANCELLED, NO_SHOW, ABORTED) and id not in :except""", Object[].class)
                .setParameter("site", siteId)
                .setParameter("physicians", physicians)
                .setParameter("from", from.minus(Duration.ofDays(1)))
                .setParameter("to", to.plus(Duration.ofDays(1)))
                .setParameter("except", orNone(except))
                .getResultStream()
                .map(row -> new SlotFinder.Booked(
                        (UUID) row[0],
                        (UUID) row[1],
                        (Instant) row[2],
                        (Instant) row[3],
                        (Instant) row[4],
                        (Instant) row[5],
                        (Boolean) row[6]))
                .toList();
    }

    /** The last session of the course that came about or is booked. */
    Optional<SlotRanking.Before> before(UUID courseId) {
        return entities.createQuery("""
                        select place.startsAt, place.physicianId from TreatmentSession
                        where courseId = :course and state not in (CANCELLED, NO_SHOW, ABORTED)
                        order by place.startsAt desc, id""", Object[].class)
                .setParameter("course", courseId)
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new SlotRanking.Before((Instant) row[0], (UUID) row[1]))
                .findFirst();
    }

    /** When the course's injections were, and its other sessions are; not one whose time is over and to which nobody came. */
    List<Instant> ownStarts(UUID courseId, Collection<UUID> except) {
        List<Instant> starts = new ArrayList<>(priorInjections.times(courseId));
        starts.addAll(entities.createQuery("""
                        select coalesce(dose.injectedAt, place.startsAt) from TreatmentSession
                        where courseId = :course and (dose.injectedAt is not null or state in (CHECKED_IN, CLEARED)
                            or state = BOOKED and place.endsAt >= :now)
                          and id not in :except""", Instant.class)
                .setParameter("course", courseId)
                .setParameter("now", clock.instant())
                .setParameter("except", orNone(except))
                .getResultList());
        return starts;
    }

    private static Collection<UUID> orNone(Collection<UUID> ids) {
        return ids.isEmpty() ? NONE : ids;
    }
}
