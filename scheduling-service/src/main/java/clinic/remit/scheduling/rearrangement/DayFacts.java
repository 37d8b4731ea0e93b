package clinic.remit.scheduling.rearrangement;

import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.rearrangement.planner.Day;
import clinic.remit.scheduling.rearrangement.planner.Place;
import clinic.remit.scheduling.session.booking.SessionMoves;
import clinic.remit.scheduling.slots.Places;
import clinic.remit.scheduling.slots.Slot;
import clinic.remit.scheduling.slots.Slots;
import clinic.remit.scheduling.slots.WhyNot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Gathers what is booked on a day, and where each session might be instead. */
@ApplicationScoped
class DayFacts {

    private final SessionMoves sessions;
    private final Courses courses;
    private final Places places;
    private final Slots slots;
    private final Directory directory;
    private final Policies policies;
    private final Clock clock;

    DayFacts(
            SessionMoves sessions,
            Courses courses,
            Places places,
            Slots slots,
            Directory directory,
            Policies policies,
            Clock clock) {
        this.sessions = sessions;
        this.courses = courses;
        this.places = places;
        this.slots = slots;
        this.directory = directory;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * @param movable by id
     * @param whyNot why a session cannot stay where it is; without those that can, or whose patient is in the house
     */
    record Facts(List<SessionMoves.Seated> booked, Set<UUID> movable, Map<UUID, WhyNot> whyNot, Day day) {}

    Facts of(Rearrangement.Subject asked) {
        List<SessionMoves.Seated> booked = sessions.on(asked.siteId(), asked.day());
        Set<UUID> held = courses.openHolds(
                        booked.stream().map(SessionMoves.Seated::courseId).collect(Collectors.toSet()))
                .keySet();
        List<Places.Seated> waiting = booked.stream()
                .filter(SessionMoves.Seated::booked)
                .map(each -> seated(each, courses.course(each.courseId()), held))
                .toList();
        Places.Found found = places.of(waiting, search(asked));
        Map<UUID, Places.Seated> byId =
                waiting.stream().collect(Collectors.toMap(Places.Seated::sessionId, Function.identity()));
        Set<UUID> movable = waiting.stream()
                .filter(Places.Seated::movable)
                .map(Places.Seated::sessionId)
                .collect(Collectors.toSet());
        return new Facts(
                booked,
                movable,
                found.sessions().stream()
                        .filter(each -> each.whyNot().isPresent())
                        .collect(Collectors.toMap(Places.Possible::sessionId, each -> each.whyNot()
                                .orElseThrow())),
                new Day(
                        found.sessions().stream()
                                .filter(each -> movable.contains(each.sessionId()))
                                .map(each -> movable(byId.get(each.sessionId()), each))
                                .toList(),
                        found.taken().stream()
                                .map(each -> new Day.Fixed(place(each), each.endsAt()))
                                .toList(),
                        new Day.Rules(slots.session(), slots.turnover(), slots.injection(), slots.mostAtOnce())));
    }

    /** A session that is held stays: nothing of its course is booked before the hold ends. */
    private static Places.Seated seated(SessionMoves.Seated session, Course course, Set<UUID> held) {
        return new Places.Seated(
                session.id(),
                course,
                session.slot(),
                course.isActive() && !session.held() && !held.contains(course.id()));
    }

    private static Day.Movable movable(Places.Seated session, Places.Possible possible) {
        return new Day.Movable(
                session.sessionId(),
                session.course().id(),
                place(session.now()),
                possible.whyNot().isEmpty(),
                possible.places().stream().map(DayFacts::place).toList(),
                new Day.OwnRules(possible.spacing(), possible.others()));
    }

    private static Place place(Slot slot) {
        return new Place(slot.startsAt(), slot.roomId(), slot.physicianId());
    }

    private Places.Search search(Rearrangement.Subject asked) {
        ZoneId zone = ZoneId.of(directory.site(asked.siteId()).timeZone());
        Instant now = clock.instant();
        Instant begins = asked.day().atStartOfDay(zone).toInstant();
        LocalDate after = asked.day().plusDays(policies.rearrangement().daysAfterward() + 1L);
        return new Places.Search(
                asked.siteId(),
                begins,
                later(begins, now.plus(policies.rearrangement().leastNotice())),
                earlier(
                        after.atStartOfDay(zone).toInstant(),
                        now.plus(Duration.ofDays(policies.course().bookingHorizonDays()))),
                asked.assumed());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
