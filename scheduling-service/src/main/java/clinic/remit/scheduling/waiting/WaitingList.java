package clinic.remit.scheduling.waiting;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.security.Caller;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.session.booking.Bookings;
import clinic.remit.scheduling.slots.PlaceSearch;
import clinic.remit.scheduling.slots.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts courses on the list of their site, changes what they wish, and takes them off. */
@ApplicationScoped
class WaitingList {

    private static final int FREE_NOW = 5;

    private final WaitingEntries entries;
    private final Courses courses;
    private final Bookings bookings;
    private final PlaceSearch search;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    WaitingList(
            WaitingEntries entries,
            Courses courses,
            Bookings bookings,
            PlaceSearch search,
            Directory directory,
            Caller caller,
            Clock clock) {
        this.entries = entries;
        this.courses = courses;
        this.bookings = bookings;
        this.search = search;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws Conflict course-ended, already-waiting, maximum-booked; session-not-booked if the session to be moved has begun or ended
     * @throws Unprocessable implausible if the wishes can never be met, or the session is of another course
     */
    WaitingEntry join(UUID courseId, WaitingRequests.NewEntry said) {
        Course course = courses.lock(courseId);
        course.requireActive();
        Wishes wishes = said.wishes().wishes();
        mustBePossible("wishes.", wishes, course);
        if (said.sessionId() != null) {
            mustBeMovable(said.sessionId(), course);
        } else if (!bookings.mayBookAnother(course)) {
            throw new Conflict(
                    "maximum-booked",
                    "The protocol allows no more injections than are given and booked.",
                    Map.of("maximumInjections", course.maximumInjections()));
        }
        entries.standingOf(courseId).ifPresent(standing -> {
            throw new Conflict(
                    "already-waiting",
                    "The course is on the list already. Change its wishes, or withdraw the entry first.",
                    Map.of("entryId", standing.id()));
        });
        WaitingEntry entry = WaitingEntry.of(
                Ids.next(), course, said.sessionId(), wishes, wishes.over(course.zone()), caller.id(), clock.instant());
        entries.add(entry);
        return entry;
    }

    WaitingEntry wish(UUID id, String ifMatch, WaitingRequests.Wish said) {
        WaitingEntry entry = lock(id, ifMatch);
        Wishes wishes = said.wishes();
        Course course = courses.course(entry.courseId());
        mustBePossible("", wishes, course);
        entry.wish(wishes, wishes.over(course.zone()));
        entries.tellChanged(entry);
        entries.flush();
        return entry;
    }

    WaitingEntry withdraw(UUID id, String ifMatch, String reasonCode) {
        WaitingEntry entry = lock(id, ifMatch);
        entry.withdraw(reasonCode, caller.id(), clock.instant());
        entries.tellChanged(entry);
        entries.flush();
        return entry;
    }

    /** What is free and suits already: nobody must wait for that. */
    List<Slot> freeNow(WaitingEntry entry) {
        Course course = courses.course(entry.courseId());
        Wishes wishes = entry.wishes();
        ZoneId zone = course.zone();
        Instant now = clock.instant();
        Instant before = entry.sessionId() == null
                ? Instant.MAX
                : bookings.movable(entry.sessionId())
                        .map(Bookings.Movable::startsAt)
                        .orElse(Instant.MIN);
        return search.find(
                course,
                new PlaceSearch.Wanted(
                        new PlaceSearch.Place(now, wishes.over(zone), null, null),
                        now,
                        wishes.physicianId(),
                        List.of(),
                        entry.sessionId(),
                        start -> start.isBefore(before) && wishes.suitStart(start, zone)),
                FREE_NOW);
    }

    private WaitingEntry lock(UUID id, String ifMatch) {
        Etags.required(ifMatch);
        WaitingEntry entry = entries.locked(id);
        Etags.check(ifMatch, entry.version());
        return entry;
    }

    private void mustBeMovable(UUID sessionId, Course course) {
        Bookings.Movable session = bookings.movable(sessionId)
                .orElseThrow(() -> new Conflict(
                        "session-not-booked",
                        "Only a session that is booked and not begun can be moved to an earlier place.",
                        Map.of("sessionId", sessionId)));
        if (!session.courseId().equals(course.id())) {
            throw implausible("sessionId", "a session of another course", "a booked session of this course");
        }
    }

    private void mustBePossible(String prefix, Wishes wishes, Course course) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), course.zone());
        LocalDate latest = today.plusYears(1);
        if (wishes.lastDay().isBefore(today) || wishes.lastDay().isAfter(latest)) {
            throw implausible(
                    prefix + "lastDay", "over, or further off than anybody waits", "from " + today + " to " + latest);
        }
        if (wishes.firstDay() != null && wishes.firstDay().isAfter(wishes.lastDay())) {
            throw implausible(prefix + "firstDay", "after lastDay", "not after " + wishes.lastDay());
        }
        if (wishes.startsFrom() != null
                && wishes.startsUntil() != null
                && wishes.startsFrom().isAfter(wishes.startsUntil())) {
            throw implausible(prefix + "startsUntil", "before startsFrom", "not before " + wishes.startsFrom());
        }
        if (wishes.physicianId() != null) {
            directory.physician(wishes.physicianId());
        }
    }

    private static Unprocessable implausible(String field, String wrong, String right) {
        return new Unprocessable(
                "implausible", "The course cannot wait for this.", new FieldProblem(field, wrong, right));
    }
}
