package clinic.remit.scheduling.slots;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.CoursePolicy;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.roster.Roster;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The door to slots: which are free for a course, and whether a wished one is. */
@ApplicationScoped
public class Slots {

    private static final int NEXT = 5;

    private final EntityManager entities;
    private final SlotQuestions questions;
    private final Directory directory;
    private final Policies policies;
    private final Clock clock;

    Slots(EntityManager entities, SlotQuestions questions, Directory directory, Policies policies, Clock clock) {
        this.entities = entities;
        this.questions = questions;
        this.directory = directory;
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
        return SlotFinder.find(questions.question(course, earliest, latest, null, preferred), limit);
    }

    /** How long a session takes, when its room is free again, and when its physician may inject again. */
    public Duration session() {
        return questions.session();
    }

    public Duration turnover() {
        return questions.turnover();
    }

    public Duration injection() {
        return questions.injection();
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
        SlotFinder.Question asked = around(course, start, except);
        impossibility(course, wished, asked).ifPresent(why -> {
            throw why;
        });
        if (!isFree(asked, wished)) {
            throw new Conflict(
                    "slot-taken",
                    "The room or the physician is booked at this time. These are free.",
                    Map.of("nextSlots", next(course, start)));
        }
    }

    /** Locks the room and the physician, and tells whether it could be booked now. */
    public boolean lockIfPossible(Course course, Slot wished, UUID except) {
        directory.lockForBooking(wished.roomId(), wished.physicianId());
        return isPossible(course, wished, except);
    }

    /** Whether it could be booked, as far as is known without a lock. */
    public boolean isPossible(Course course, Slot wished, UUID except) {
        SlotFinder.Question asked = around(course, wished.startsAt(), except);
        return impossibility(course, wished, asked).isEmpty() && isFree(asked, wished);
    }

    /** The next free ones of a course from then on, for somebody who does not get the one wished for. */
    public List<Slot> next(Course course, Instant from) {
        return free(course, from, null, NEXT);
    }

    private SlotFinder.Question around(Course course, Instant start, UUID except) {
        return questions.question(
                course, start.minus(Duration.ofDays(1)), start.plus(Duration.ofDays(1)), except, null);
    }

    private static boolean isFree(SlotFinder.Question asked, Slot wished) {
        return SlotFinder.roomFree(asked, wished.roomId(), wished.startsAt())
                && SlotFinder.physicianFree(asked, wished.physicianId(), wished.startsAt());
    }

    /** Before anything is calculated with it: a time may be as far off as a caller can write it. */
    private void mustBeWithinHorizon(Instant start) {
        int days = policies.course().bookingHorizonDays();
        Instant now = clock.instant();
        if (start.isBefore(now) || start.isAfter(now.plus(Duration.ofDays(days)))) {
            throw impossible("startsAt", "in the past, or beyond the horizon", "within the next " + days + " days");
        }
    }

    private Optional<Unprocessable> impossibility(Course course, Slot wished, SlotFinder.Question asked) {
        Instant start = wished.startsAt();
        CoursePolicy policy = policies.course();
        Roster roster = asked.roster();
        if (!directory.room(wished.roomId()).siteId().equals(course.siteId())) {
            return refused("roomId", "a room of another site", "a room of the course's site");
        }
        if (!roster.isOpen(start, wished.endsAt())) {
            return refused("startsAt", "the site is closed for part of it", "within the opening hours of the site");
        }
        if (!roster.isUsable(wished.roomId(), start, wished.endsAt())) {
            return refused("roomId", "out of order for part of it", "a room that can be used the whole time");
        }
        if (!roster.isOnDuty(wished.physicianId(), start, wished.endsAt())) {
            return refused(
                    "physicianId", "not on duty to the end of it", "a physician who is there from dose to discharge");
        }
        if (!asked.spacing().allows(start, asked.ownStarts())) {
            return refused(
                    "startsAt",
                    "too close to another session of the course",
                    "at least " + course.leastIntervalHours() + " hours apart, and no more than "
                            + policy.maximumPerSevenDays() + " in seven days" + afterResponse(asked.spacing()));
        }
        return Optional.empty();
    }

    private static String afterResponse(Spacing spacing) {
        return spacing.daysAfterResponse() == 0
                ? ""
                : "; after the response, " + spacing.daysAfterResponse()
                        + " local days from the last injection and from every other session";
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

    private static Optional<Unprocessable> refused(String field, String wrong, String right) {
        return Optional.of(impossible(field, wrong, right));
    }

    private static Unprocessable impossible(String field, String wrong, String right) {
        return new Unprocessable(
                "not-bookable", "The session cannot be booked so.", new FieldProblem(field, wrong, right));
    }
}
