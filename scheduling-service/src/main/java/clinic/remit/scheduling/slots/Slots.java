package clinic.remit.scheduling.slots;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.CoursePolicy;
import clinic.remit.scheduling.course.PriorInjections;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The door to slots: which are free for a course, and whether a wished one is. */
@ApplicationScoped
public class Slots {

    private static final int NEXT = 5;
    private static final UUID NONE = new UUID(0, 0);

    private final EntityManager entities;
    private final PriorInjections priorInjections;
    private final Directory directory;
    private final Policies policies;
    private final Clock clock;

    Slots(
            EntityManager entities,
            PriorInjections priorInjections,
            Directory directory,
            Policies policies,
            Clock clock) {
        this.entities = entities;
        this.priorInjections = priorInjections;
        this.directory = directory;
        this.policies = policies;
        this.clock = clock;
    }

    /** Free slots of a course between the two times, the earliest first. */
    public List<Slot> free(Course course, Instant from, Instant to, int limit) {
        Instant now = clock.instant();
        Instant earliest = from == null || from.isBefore(now) ? now : from;
        Instant horizon = now.plus(Duration.ofDays(policies.course().bookingHorizonDays()));
        Instant latest = to == null || to.isAfter(horizon) ? horizon : to;
        if (earliest.isAfter(latest)) {
            return List.of();
        }
        return SlotFinder.find(question(course, earliest, latest, null), limit);
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
                question(course, start.minus(Duration.ofDays(1)), start.plus(Duration.ofDays(1)), except);
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
        Site site = directory.site(course.siteId());
        if (!directory.room(wished.roomId()).siteId().equals(course.siteId())) {
            throw impossible("roomId", "a room of another site", "a room of the course's site");
        }
        if (!site.isOpen(start, wished.endsAt())) {
            throw impossible("startsAt", "the site is closed for part of it", "within the opening hours of the site");
        }
        if (!SlotFinder.onDuty(asked, wished.physicianId(), start)) {
            throw impossible(
                    "physicianId", "not on duty to the end of it", "a physician who is there from dose to discharge");
        }
        if (!asked.spacing().allows(start, asked.ownStarts())) {
            throw impossible(
                    "startsAt",
                    "too close to another session of the course",
                    "at least " + course.leastIntervalHours() + " hours apart, and no more than "
                            + policy.maximumPerSevenDays() + " in seven days");
        }
    }

    private SlotFinder.Question question(Course course, Instant from, Instant to, UUID except) {
        Site site = directory.site(course.siteId());
        return new SlotFinder.Question(
                ZoneId.of(site.timeZone()),
                from,
                to,
                site.openingHours().stream()
                        .map(each -> new SlotFinder.Hours(each.day(), each.opens(), each.closes()))
                        .toList(),
                directory.rooms(course.siteId()).stream().map(room -> room.id()).toList(),
                directory.availability(course.siteId()).stream()
                        .map(each -> new SlotFinder.Shift(
                                each.physicianId(), new SlotFinder.Hours(each.day(), each.from(), each.to())))
                        .toList(),
                booked(course.siteId(), from, to, except),
                ownStarts(course.id(), except),
                new Spacing(
                        Duration.ofHours(course.leastIntervalHours()),
                        policies.course().maximumPerSevenDays()),
                session(),
                turnover(),
                injection(),
                policies.supervision().mostUnderObservation(),
                Duration.ofMinutes(policies.course().slotEveryMinutes()));
    }

    private List<SlotFinder.Booked> booked(UUID siteId, Instant from, Instant to, UUID except) {
        return entities.createQuery("""
                        select roomId, physicianId, startsAt, endsAt, roomFreeAt, injectionEndsAt, siteId <> :site
                        from TreatmentSession
                        where (siteId = :site
                            or physicianId in (select a.physicianId from Availability a where a.siteId = :site))
                          and startsAt between :from and :to
                          and state not in (CANCELLED, NO_SHOW, ABORTED) and id <> :except""", Object[].class)
                .setParameter("site", siteId)
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

    private static Unprocessable impossible(String field, String wrong, String right) {
        return new Unprocessable(
                "not-bookable", "The session cannot be booked so.", new FieldProblem(field, wrong, right));
    }
}
