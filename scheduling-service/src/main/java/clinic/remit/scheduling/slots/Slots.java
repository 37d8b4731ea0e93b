package clinic.remit.scheduling.slots;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Refusal;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.directory.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The door to slots: which are free for a course, and whether a wished one is. */
@ApplicationScoped
public class Slots {

    private static final int NEXT = 5;

    private final BookedSessions booked;
    private final SlotQuestions questions;
    private final Directory directory;
    private final Policies policies;
    private final Clock clock;

    Slots(BookedSessions booked, SlotQuestions questions, Directory directory, Policies policies, Clock clock) {
        this.booked = booked;
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
                booked.before(course.id()).map(SlotRanking.Before::physicianId).orElse(null));
    }

    /** As many as are wished of the free slots between the two times, with what speaks for each. */
    List<SlotRanking.Ranked> ranked(Course course, Instant from, Instant to, int limit, SlotRanking.Order order) {
        Optional<SlotRanking.Before> before = booked.before(course.id());
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
        return SlotFinder.find(questions.question(course, earliest, latest, Set.of(), preferred), limit);
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

    /** Patients that one physician looks after at a time. */
    public int mostAtOnce() {
        return questions.mostAtOnce();
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
        directory.lockForBooking(wished.roomId(), wished.physicianId());
        SlotFinder.Question asked = around(course, wished.startsAt(), except);
        mustBeAtItsSite(course, wished);
        PlaceFinder.whyNot(asked, wished).ifPresent(why -> {
            throw refusal(why, course, wished, asked.spacing());
        });
    }

    private void mustBeAtItsSite(Course course, Slot wished) {
        if (!isAtItsSite(course, wished)) {
            throw impossible("roomId", "a room of another site", "a room of the course's site");
        }
    }

    private boolean isAtItsSite(Course course, Slot wished) {
        return directory.room(wished.roomId()).siteId().equals(course.siteId());
    }

    private Refusal refusal(WhyNot why, Course course, Slot wished, Spacing spacing) {
        return switch (why) {
            case SITE_CLOSED ->
                impossible("startsAt", "the site is closed for part of it", "within the opening hours of the site");
            case ROOM_CLOSED ->
                impossible("roomId", "out of order for part of it", "a room that can be used the whole time");
            case PHYSICIAN_ABSENT ->
                impossible(
                        "physicianId",
                        "not on duty to the end of it",
                        "a physician who is there from dose to discharge");
            case TOO_CLOSE_TO_ANOTHER_OF_THE_COURSE ->
                impossible(
                        "startsAt",
                        "too close to another session of the course",
                        "at least " + course.leastIntervalHours() + " hours apart, and no more than "
                                + spacing.maximumPerSevenDays() + " in seven local days" + afterResponse(spacing));
            case ROOM_TAKEN, PHYSICIAN_TAKEN ->
                new Conflict(
                        "slot-taken",
                        "The room or the physician is booked at this time. These are free.",
                        Map.of("nextSlots", next(course, wished.startsAt())));
        };
    }

    /** Locks the room and the physician, and tells whether it could be booked now. */
    public boolean lockIfPossible(Course course, Slot wished, UUID except) {
        directory.lockForBooking(wished.roomId(), wished.physicianId());
        return isPossible(course, wished, except);
    }

    /** Whether it could be booked, as far as is known without a lock. */
    public boolean isPossible(Course course, Slot wished, UUID except) {
        SlotFinder.Question asked = around(course, wished.startsAt(), except);
        return isAtItsSite(course, wished) && PlaceFinder.whyNot(asked, wished).isEmpty();
    }

    /** The next free ones of a course from then on, for somebody who does not get the one wished for. */
    public List<Slot> next(Course course, Instant from) {
        return free(course, from, null, NEXT);
    }

    private SlotFinder.Question around(Course course, Instant start, UUID except) {
        return questions.question(
                course,
                start.minus(Duration.ofDays(1)),
                start.plus(Duration.ofDays(1)),
                except == null ? Set.of() : Set.of(except),
                null);
    }

    /** Before anything is calculated with it: a time may be as far off as a caller can write it. */
    private void mustBeWithinHorizon(Instant start) {
        int days = policies.course().bookingHorizonDays();
        Instant now = clock.instant();
        if (start.isBefore(now) || start.isAfter(now.plus(Duration.ofDays(days)))) {
            throw impossible("startsAt", "in the past, or beyond the horizon", "within the next " + days + " days");
        }
    }

    private static String afterResponse(Spacing spacing) {
        return spacing.daysAfterResponse() == 0
                ? ""
                : "; after the response, " + spacing.daysAfterResponse()
                        + " local days from the last injection and from every other session";
    }

    private static Unprocessable impossible(String field, String wrong, String right) {
        return new Unprocessable(
                "not-bookable", "The session cannot be booked so.", new FieldProblem(field, wrong, right));
    }
}
