package clinic.remit.scheduling.slots;

import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.directory.Room;
import clinic.remit.scheduling.directory.roster.Roster;
import clinic.remit.scheduling.directory.roster.Rosters;
import clinic.remit.scheduling.directory.roster.WhatIf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The door to places for sessions that are booked and may have to be elsewhere: all that each may have. */
@ApplicationScoped
public class Places {

    private final SlotQuestions questions;
    private final BookedSessions bookings;
    private final Directory directory;
    private final Rosters rosters;

    Places(SlotQuestions questions, BookedSessions bookings, Directory directory, Rosters rosters) {
        this.questions = questions;
        this.bookings = bookings;
        this.directory = directory;
        this.rosters = rosters;
    }

    /** @param movable that may be put elsewhere: what it takes up counts as free for the others */
    public record Seated(UUID sessionId, Course course, Slot now, boolean movable) {}

    /**
     * @param whyNot why it cannot stay where it is; empty if it can
     * @param places where else it may be; none for what is not movable
     * @param others injections and sessions of its course without those that are movable
     */
    public record Possible(
            UUID sessionId, Optional<WhyNot> whyNot, List<Slot> places, Spacing spacing, List<Instant> others) {}

    /**
     * @param dayBegins of the sessions that are asked about
     * @param from the earliest that a place may begin
     * @param to the latest
     * @param assumed beside what the roster says
     */
    public record Search(UUID siteId, Instant dayBegins, Instant from, Instant to, WhatIf assumed) {

        private Instant begins() {
            return from.isBefore(dayBegins) ? from : dayBegins;
        }
    }

    /** @param taken places at the site that are not free to give, also those on the days after */
    public record Found(List<Possible> sessions, List<Slot> taken) {}

    /** By the rules of the site, of its roster and of each course, beside everything that is not movable. */
    public Found of(List<Seated> sessions, Search search) {
        Roster roster =
                rosters.of(search.siteId(), search.begins(), search.to()).given(search.assumed());
        Set<UUID> movable =
                sessions.stream().filter(Seated::movable).map(Seated::sessionId).collect(Collectors.toSet());
        List<SlotFinder.Booked> fixed = booked(search, roster, movable);
        return new Found(
                sessions.stream()
                        .map(each -> each.movable()
                                ? movable(each, question(each, search, roster, fixed, movable))
                                : fixed(each, search, roster, movable))
                        .toList(),
                fixed.stream()
                        .filter(each -> !each.elsewhere())
                        .map(each -> new Slot(each.startsAt(), each.endsAt(), each.roomId(), each.physicianId()))
                        .toList());
    }

    private static Possible movable(Seated session, SlotFinder.Question asked) {
        return new Possible(
                session.sessionId(),
                PlaceFinder.whyNot(asked, session.now()),
                PlaceFinder.all(asked),
                asked.spacing(),
                List.copyOf(asked.ownStarts()));
    }

    /** Beside itself, too, it may stay where it is. */
    private Possible fixed(Seated session, Search search, Roster roster, Set<UUID> movable) {
        Set<UUID> notItself =
                Stream.concat(movable.stream(), Stream.of(session.sessionId())).collect(Collectors.toSet());
        SlotFinder.Question asked = question(session, search, roster, booked(search, roster, notItself), notItself);
        return new Possible(
                session.sessionId(),
                PlaceFinder.whyNot(asked, session.now()),
                List.of(),
                asked.spacing(),
                List.copyOf(asked.ownStarts()));
    }

    private List<SlotFinder.Booked> booked(Search search, Roster roster, Set<UUID> except) {
        return bookings.near(search.siteId(), roster.shifts().keySet(), search.begins(), search.to(), except);
    }

    private SlotFinder.Question question(
            Seated session, Search search, Roster roster, List<SlotFinder.Booked> booked, Set<UUID> except) {
        return new SlotFinder.Question(
                roster,
                search.from(),
                search.to(),
                directory.rooms(search.siteId()).stream().map(Room::id).toList(),
                List.copyOf(roster.shifts().keySet()),
                booked,
                bookings.ownStarts(session.course().id(), except),
                questions.spacing(session.course()),
                questions.session(),
                questions.turnover(),
                questions.injection(),
                questions.mostAtOnce(),
                questions.step());
    }
}
