package clinic.remit.scheduling.slots;

import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.PriorInjections;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.Room;
import clinic.remit.scheduling.directory.roster.Roster;
import clinic.remit.scheduling.directory.roster.Rosters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Asks for slots with all that is on record: rosters, bookings, and the course's own sessions and injections. */
@ApplicationScoped
class SlotQuestions {

    private static final UUID NONE = new UUID(0, 0);

    private final EntityManager entities;
    private final PriorInjections priorInjections;
    private final Intervals intervals;
    private final Directory directory;
    private final Rosters rosters;
    private final Policies policies;

    SlotQuestions(
            EntityManager entities,
            PriorInjections priorInjections,
            Intervals intervals,
            Directory directory,
            Rosters rosters,
            Policies policies) {
        this.entities = entities;
        this.priorInjections = priorInjections;
        this.intervals = intervals;
        this.directory = directory;
        this.rosters = rosters;
        this.policies = policies;
    }

    /** How long a session takes, when its room is free again, and when its physician may inject again. */
    Duration session() {
        return Duration.ofMinutes(policies.course().sessionMinutes());
    }

    Duration turnover() {
        return Duration.ofMinutes(policies.course().turnoverMinutes());
    }

    Duration injection() {
        return policies.supervision().betweenInjections();
    }

    /**
     * What is to be known of a course and its site, for slots between the two times.
     *
     * @param except a session that gives up its own slot; null for none
     * @param preferred the physician who is asked first; null for anybody
     */
    SlotFinder.Question question(Course course, Instant from, Instant to, UUID except, UUID preferred) {
        Roster roster = rosters.of(course.siteId(), from, to);
        List<UUID> physicians = roster.shifts().keySet().stream()
                .sorted(Comparator.comparing(each -> !each.equals(preferred)))
                .toList();
        return new SlotFinder.Question(
                roster,
                from,
                to,
                directory.rooms(course.siteId()).stream().map(Room::id).toList(),
                physicians,
                booked(course.siteId(), physicians, from, to, except),
                ownStarts(course.id(), except),
                spacing(course),
                session(),
                turnover(),
                injection(),
                policies.supervision().mostUnderObservation(),
                Duration.ofMinutes(policies.course().slotEveryMinutes()));
    }

    private Spacing spacing(Course course) {
        Optional<Intervals.Planned> planned = intervals.next(course);
        return new Spacing(
                Duration.ofHours(course.leastIntervalHours()),
                policies.course().maximumPerSevenDays(),
                planned.map(Intervals.Planned::days).orElse(0),
                planned.map(Intervals.Planned::lastInjectionAt).orElse(null),
                course.zone());
    }

    private List<SlotFinder.Booked> booked(UUID siteId, List<UUID> physicians, Instant from, Instant to, UUID except) {
        return entities.createQuery("""
                        select roomId, physicianId, startsAt, endsAt, roomFreeAt, injectionEndsAt, siteId <> :site
                        from TreatmentSession
                        where (siteId = :site or physicianId in :physicians)
                          and startsAt between :from and :to
                          and state not in (CANCELLED, NO_SHOW, ABORTED) and id <> :except""", Object[].class)
                .setParameter("site", siteId)
                .setParameter("physicians", physicians)
                .setParameter("from", from.minus(Duration.ofDays(1)))
                .setParameter("to", to.plus(Duration.ofDays(1)))
                .setParameter("except", except == null ? NONE : except)
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

    private List<Instant> ownStarts(UUID courseId, UUID except) {
        List<Instant> starts = new ArrayList<>(priorInjections.times(courseId));
        starts.addAll(entities.createQuery("""
                        select coalesce(injectedAt, startsAt) from TreatmentSession
                        where courseId = :course and (injectedAt is not null or state in (BOOKED, CHECKED_IN, CLEARED))
                          and id <> :except""", Instant.class)
                .setParameter("course", courseId)
                .setParameter("except", except == null ? NONE : except)
                .getResultList());
        return starts;
    }
}
