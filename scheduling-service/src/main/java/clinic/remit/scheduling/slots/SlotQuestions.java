package clinic.remit.scheduling.slots;

import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.Room;
import clinic.remit.scheduling.directory.roster.Roster;
import clinic.remit.scheduling.directory.roster.Rosters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asks for slots with all that is on record: rosters, bookings, and the course's own sessions and injections. */
@ApplicationScoped
class SlotQuestions {

    private final BookedSessions booked;
    private final Intervals intervals;
    private final Directory directory;
    private final Rosters rosters;
    private final Policies policies;

    SlotQuestions(BookedSessions booked, Intervals intervals, Directory directory, Rosters rosters, Policies policies) {
        this.booked = booked;
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

    /** From one possible start to the next. */
    Duration step() {
        return Duration.ofMinutes(policies.course().slotEveryMinutes());
    }

    /** Patients that one physician looks after at a time. */
    int mostAtOnce() {
        return policies.supervision().mostUnderObservation();
    }

    /**
     * What is to be known of a course and its site, for slots between the two times.
     *
     * @param except sessions that give up their own slots
     * @param preferred the physician who is asked first; null for anybody
     */
    SlotFinder.Question question(Course course, Instant from, Instant to, Set<UUID> except, UUID preferred) {
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
                booked.near(course.siteId(), physicians, from, to, except),
                booked.ownStarts(course.id(), except),
                spacing(course),
                session(),
                turnover(),
                injection(),
                mostAtOnce(),
                step());
    }

    Spacing spacing(Course course) {
        Duration least = Duration.ofHours(course.leastIntervalHours());
        int perSevenDays = policies.course().maximumPerSevenDays();
        return intervals
                .next(course)
                .map(each -> new Spacing(least, perSevenDays, each.days(), each.lastInjectionAt(), course.zone()))
                .orElseGet(() -> new Spacing(least, perSevenDays, course.zone()));
    }
}
