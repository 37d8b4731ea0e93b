package clinic.remit.scheduling.waiting;

import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.prior.PriorInjections;
import clinic.remit.scheduling.session.SessionTimes;
import clinic.remit.scheduling.slots.Intervals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who waits at a site, in the order in which they are asked. */
@ApplicationScoped
public class WaitingQueue {

    private final EntityManager entities;
    private final SessionTimes sessions;
    private final PriorInjections priorInjections;
    private final Intervals intervals;

    WaitingQueue(EntityManager entities, SessionTimes sessions, PriorInjections priorInjections, Intervals intervals) {
        this.entities = entities;
        this.sessions = sessions;
        this.priorInjections = priorInjections;
        this.intervals = intervals;
    }

    /** The entries that stand, the first to be asked first. */
    @Transactional
    public List<UUID> at(UUID siteId) {
        return order(standing(siteId)).stream()
                .map(WaitingOrder.Waiting::entryId)
                .toList();
    }

    List<WaitingViews.Listed> listed(UUID siteId) {
        List<Object[]> rows = standing(siteId);
        Map<UUID, WaitingEntry> entries = new HashMap<>();
        rows.forEach(row -> entries.put(((WaitingEntry) row[0]).id(), (WaitingEntry) row[0]));
        List<WaitingViews.Listed> listed = new ArrayList<>();
        for (WaitingOrder.Waiting each : order(rows)) {
            listed.add(new WaitingViews.Listed(
                    listed.size() + 1,
                    each.isBooked(),
                    each.doseDueSince(),
                    entries.get(each.entryId()).view(null)));
        }
        return List.copyOf(listed);
    }

    private List<Object[]> standing(UUID siteId) {
        return entities.createQuery("""
                        select e, c from WaitingEntry e, Course c
                        where e.siteId = :site and e.endedAt is null and c.id = e.courseId""", Object[].class)
                .setParameter("site", siteId)
                .getResultList();
    }

    private List<WaitingOrder.Waiting> order(List<Object[]> standing) {
        List<UUID> courseIds =
                standing.stream().map(row -> ((Course) row[1]).id()).toList();
        Map<UUID, List<SessionTimes.Dose>> doses = sessions.doses(courseIds);
        Map<UUID, Instant> next = sessions.nextBooked(courseIds);
        Map<UUID, List<Instant>> prior = priorInjections.times(courseIds);
        Map<UUID, Intervals.Planned> spaced =
                intervals.next(standing.stream().map(row -> (Course) row[1]).toList());
        return WaitingOrder.of(standing.stream()
                .map(row -> {
                    WaitingEntry entry = (WaitingEntry) row[0];
                    Course course = (Course) row[1];
                    List<Instant> given = new ArrayList<>(prior.getOrDefault(course.id(), List.of()));
                    doses.getOrDefault(course.id(), List.of()).forEach(dose -> given.add(dose.givenAt()));
                    return new WaitingOrder.Waiting(
                            entry.id(),
                            next.containsKey(course.id()),
                            doseDueSince(course, given, spaced),
                            entry.waitingSince());
                })
                .toList());
    }

    private static Instant doseDueSince(Course course, List<Instant> given, Map<UUID, Intervals.Planned> spaced) {
        return Optional.ofNullable(spaced.get(course.id()))
                .map(Intervals.Planned::begins)
                .orElseGet(() -> WaitingOrder.doseDueSince(
                        course.startedAt(), given, Duration.ofHours(course.leastIntervalHours())));
    }
}
