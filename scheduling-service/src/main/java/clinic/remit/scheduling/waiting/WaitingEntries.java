package clinic.remit.scheduling.waiting;

import clinic.remit.kit.http.NotFound;
import clinic.remit.scheduling.course.Courses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The entries of the waiting lists. They are changed under the lock of their patient. */
@ApplicationScoped
public class WaitingEntries {

    private final EntityManager entities;
    private final Courses courses;
    private final Clock clock;
    private final Event<Changed> changed;

    WaitingEntries(EntityManager entities, Courses courses, Clock clock, Event<Changed> changed) {
        this.entities = entities;
        this.courses = courses;
        this.clock = clock;
        this.changed = changed;
    }

    /** Tells, within the transaction, that an entry has ended, or wishes something else. */
    public record Changed(WaitingEntry entry) {}

    public WaitingEntry entry(UUID id) {
        WaitingEntry entry = entities.find(WaitingEntry.class, id);
        if (entry == null) {
            throw new NotFound("waiting entry", id);
        }
        return entry;
    }

    /** The entry under its patient's lock, as it is now. */
    public WaitingEntry locked(UUID id) {
        WaitingEntry entry = entry(id);
        courses.lock(entry.courseId());
        entities.refresh(entry);
        return entry;
    }

    /** The caller holds the patient's lock. */
    public Optional<WaitingEntry> standingOf(UUID courseId) {
        return entities.createQuery("from WaitingEntry where courseId = :id and endedAt is null", WaitingEntry.class)
                .setParameter("id", courseId)
                .getResultStream()
                .findFirst();
    }

    /**
     * Ends an entry that stands; the caller holds the patient's lock.
     *
     * @param by null when it follows from something else
     */
    public void end(WaitingEntry entry, WaitingEntry.End reason, UUID by) {
        entry.end(reason, by, clock.instant());
        tellChanged(entry);
    }

    void tellChanged(WaitingEntry entry) {
        changed.fire(new Changed(entry));
    }

    void add(WaitingEntry entry) {
        entities.persist(entry);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** Also those that have ended, the newest first. */
    List<WaitingEntry> of(UUID courseId) {
        return entities.createQuery(
                        "from WaitingEntry where courseId = :id order by waitingSince desc, id desc",
                        WaitingEntry.class)
                .setParameter("id", courseId)
                .getResultList();
    }

    /** When the last day of the next entry is over. */
    Optional<Instant> nextOver() {
        return Optional.ofNullable(
                entities.createQuery("select min(until) from WaitingEntry where endedAt is null", Instant.class)
                        .getSingleResult());
    }

    @Transactional
    List<UUID> over(Instant now, int atMost) {
        return entities.createQuery(
                        "select id from WaitingEntry where endedAt is null and until <= :now order by until",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Unless it was ended, or its last day put off, meanwhile. */
    @Transactional
    void endIfOver(UUID id, Instant now) {
        WaitingEntry entry = locked(id);
        if (entry.isOver(now)) {
            end(entry, WaitingEntry.End.WISHES_OVER, null);
        }
    }
}
