package clinic.remit.scheduling.slots;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.CoursePolicy;
import clinic.remit.scheduling.course.PriorInjections;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.Room;
import clinic.remit.scheduling.directory.roster.Roster;
import clinic.remit.scheduling.directory.roster.Rosters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door to slots: which are free for a course, and whether a wished one is. */
@ApplicationScoped
public class Slots {

    private static final int NEXT = 5;
    private static final UUID NONE = new UUID(0, 0);

    private final EntityManager entities;
    private final PriorInjections priorInjections;
    private final Intervals intervals;
    private final Directory directory;
    private final Rosters rosters;
    private final Policies policies;
    private final Clock clock;

    Slots(
            EntityManager entities,
            PriorInjections priorInjections,
            Intervals intervals,
            Directory directory,
            Rosters rosters,
            Policies policies,
            Clock clock) {
        this.entities = entities;
        this.priorInjections = priorInjections;
        this.intervals = intervals;
        this.directory = directory;
        this.rosters = rosters;
        this.policies = policies;
        this.clock = clock;
    }

    /** Free slots of a course between the two times, the earliest first; under the physician of before if possible. */
    public List<Slot> free(Course course, Instant from, Instant to, int limit) {
        return free(
                course,
                from,
                to,
                limit,
                before(course).map(SlotRanking.Before::physicianId).orElse(null));
    }

    /** As many as are wished of the free slots between the two times, with what speaks for each. */
    List<SlotRanking.Ranked> ranked(Course course, Instant from, Instant to, int limit, SlotRanking.Order order) {
        Optional<SlotRanking.Before> before = before(course);
        List<Slot> free = free(
                course,
                from,
                to,
                order == SlotRanking.Order.EARLIEST ? limit : Integer.MAX_VALUE,
                before.map(SlotRanking.Before::physicianId).orElse(null));
        return SlotRanking.rank(free, before, course.zone(), order).stream()
                .limit(limit)
                .toList();
    }

    private List<Slot> free(Course course, Instant from, Instant to, int limit, UUID preferred) {
        Instant now = clock.instant();
        Instant earliest = from == null || from.isBefore(now) ? now : from;
        Instant horizon = now.plus(Duration.ofDays(policies.course().bookingHorizonDays()));
        Instant latest = to == null || to.isAfter(horizon) ? horizon : to;
        if (earliest.isAfter(latest)) {
            return List.of();
        }
        return SlotFinder.find(question(course, earliest, latest, null, preferred), limit);
    }

    /** How long a session takes, when its room is free again, and when its physician may inject again. */
    public Duration session() {
        return Duration.ofMinutes(policies.course().sessionMinutes());
    }

    public Duration turnover() {
        return Duration.ofMinutes(policies.course().turnoverMinutes());
    }

    public Duration injection() {
        return policies.supervision().betweenInjections();
    }

    /** @throws Unprocessable not-bookable in the past or beyond the horizon */
    public Slot beginning(Instant startsAt, UUID roomId, UUID physicianId) {
        mustBeWithinHorizon(startsAt);
        return new Slot(startsAt, startsAt.plus(session()), roomId, physicianId);
    }

    /**
     * Locks the room and the physician, so that nobody takes them meanwhile.
     *
     * @param except a session that gives up its own slot for this one; null for a new one
     * @throws Unprocessable not-bookable, with every reason, if the time is not possible for this course
     * @throws Conflict slot-taken, with the next free ones, if somebody else has it
     */
    public void mustBeFree(Course course, Slot wished, UUID except) {
        Instant start = wished.startsAt();
        directory.lockForBooking(wished.roomId(), wished.physicianId());
        SlotFinder.Question asked =
                question(course, start.minus(Duration.ofDays(1)), start.plus(Duration.ofDays(1)), except, null);
        mustBePossible(course, wished, asked);
        if (!SlotFinder.roomFree(asked, wished.roomId(), start)
                || !SlotFinder.physicianFree(asked, wished.physicianId(), start)) {
            throw new Conflict(
                    "slot-taken",
                    "The room or the physician is booked at this time. These are free.",
                    Map.of("nextSlots", free(course, start, null, NEXT)));
        }
    }

    /** Before anything is calculated with it: a time may be as far off as a caller can write it. */
    private void mustBeWithinHorizon(Instant start) {
        int days = policies.course().bookingHorizonDays();
        Instant now = clock.instant();
        if (start.isBefore(now) || start.isAfter(now.plus(Duration.ofDays(days)))) {
            throw impossible("startsAt", "in the past, or beyond the horizon", "within the next " + days + " days");
        }
    }

    private void mustBePossible(Course course, Slot wished, SlotFinder.Question asked) {
        Instant start = wished.startsAt();
        CoursePolicy policy = policies.course();
        Roster roster = asked.roster();
        if (!directory.room(wished.roomId()).siteId().equals(course.siteId())) {
            throw impossible("roomId", "a room of another site", "a room of the course's site");
        }
        if (!roster.isOpen(start, wished.endsAt())) {
            throw impossible("startsAt", "the site is closed for part of it", "within the opening hours of the site");
        }
        if (!roster.isUsable(wished.roomId(), start, wished.endsAt())) {
            throw impossible("roomId", "out of order for part of it", "a room that can be used the whole time");
        }
        if (!roster.isOnDuty(wished.physicianId(), start, wished.endsAt())) {
            throw impossible(
                    "physicianId", "not on duty to the end of it", "a physician who is there from dose to discharge");
        }
        if (!asked.spacing().allows(start, asked.ownStarts())) {
            throw impossible(
                    "startsAt",
                    "too close to another session of the course",
                    "at least " + course.leastIntervalHours() + " hours apart, and no more than "
                            + policy.maximumPerSevenDays() + " in seven days" + afterResponse(asked.spacing()));
        }
    }

    private static String afterResponse(Spacing spacing) {
        return spacing.daysAfterResponse() == 0
                ? ""
                : "; after the response, " + spacing.daysAfterResponse()
                        + " local days from the last injection and from every other session";
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

    private SlotFinder.Question question(Course course, Instant from, Instant to, UUID except, UUID preferred) {
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

    /** The last session of the course that came about or is booked. */
    private Optional<SlotRanking.Before> before(Course course) {
        return entities.createQuery("""
                        select startsAt, physicianId from TreatmentSession
                        where courseId = :course and state not in (CANCELLED, NO_SHOW, ABORTED)
                        order by startsAt desc, id""", Object[].class)
                .setParameter("course", course.id())
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new SlotRanking.Before((Instant) row[0], (UUID) row[1]))
                .findFirst();
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

    private static Unprocessable impossible(String field, String wrong, String right) {
        return new Unprocessable(
                "not-bookable", "The session cannot be booked so.", new FieldProblem(field, wrong, right));
    }
}
