package clinic.remit.scheduling.slots;

import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks for a slot of a course in a place that has become free, under all rules of booking. */
@ApplicationScoped
public class PlaceSearch {

    private final SlotQuestions questions;
    private final Policies policies;
    private final Clock clock;

    PlaceSearch(SlotQuestions questions, Policies policies, Clock clock) {
        this.questions = questions;
        this.policies = policies;
        this.clock = clock;
    }

    /**
     * A room, a physician, or both, for a while; a slot is of the place if it begins within it, in its room or under its physician.
     *
     * @param to not within any more
     * @param roomId null for no room in particular
     * @param physicianId null for nobody in particular; without a room either, every slot that begins within is of the place
     */
    public record Place(Instant from, Instant to, UUID roomId, UUID physicianId) {}

    /** A slot that is kept for somebody, though it is not booked. */
    public record Kept(Slot slot, UUID siteId) {}

    /**
     * @param under the physician whom the patient wishes; null for anybody
     * @param kept for others
     * @param moved the session that would give up its own slot; null for none
     */
    public record Wanted(
            Place place,
            Instant earliest,
            UUID under,
            Collection<Kept> kept,
            UUID moved,
            Predicate<Instant> startSuits) {}

    /** The first slots of the place that are free for the course, the earliest first; also one between the steps, just when the place begins. */
    public List<Slot> find(Course course, Wanted wanted, int limit) {
        Place place = wanted.place();
        Instant from = latest(place.from(), wanted.earliest());
        Instant horizon = clock.instant().plus(policies.bookingHorizon());
        Instant to = horizon.isBefore(place.to()) ? horizon : place.to();
        if (!from.isBefore(to)) {
            return List.of();
        }
        SlotFinder.Question all =
                questions.question(course, from, to.minusSeconds(1), wanted.moved(), place.physicianId());
        List<SlotFinder.Booked> taken = new ArrayList<>(all.booked());
        wanted.kept().forEach(each -> taken.add(booked(each, course.siteId())));
        List<UUID> physicians = all.physicians().stream()
                .filter(each -> wanted.under() == null || each.equals(wanted.under()))
                .toList();
        return Stream.concat(
                        inItsRoom(place, all, physicians, taken).stream(),
                        underItsPhysician(place, all, physicians, taken).stream())
                .flatMap(each -> Stream.concat(
                        SlotFinder.exactly(each, place.from()).stream(),
                        SlotFinder.find(each, Integer.MAX_VALUE).stream()))
                .filter(slot -> wanted.startSuits().test(slot.startsAt()))
                .sorted(Comparator.comparing(Slot::startsAt)) // of the same time, that in the room of the place first
                .filter(startsOnce())
                .limit(limit)
                .toList();
    }

    private static Predicate<Slot> startsOnce() {
        Set<Instant> starts = new HashSet<>();
        return slot -> starts.add(slot.startsAt());
    }

    private static Optional<SlotFinder.Question> inItsRoom(
            Place place, SlotFinder.Question all, List<UUID> physicians, List<SlotFinder.Booked> taken) {
        if (place.roomId() == null && place.physicianId() != null) {
            return Optional.empty();
        }
        return Optional.of(all.with(place.roomId() == null ? all.rooms() : List.of(place.roomId()), physicians, taken));
    }

    private static Optional<SlotFinder.Question> underItsPhysician(
            Place place, SlotFinder.Question all, List<UUID> physicians, List<SlotFinder.Booked> taken) {
        return place.physicianId() != null && physicians.contains(place.physicianId())
                ? Optional.of(all.with(all.rooms(), List.of(place.physicianId()), taken))
                : Optional.empty();
    }

    private SlotFinder.Booked booked(Kept kept, UUID siteId) {
        Slot slot = kept.slot();
        return new SlotFinder.Booked(
                slot.roomId(),
                slot.physicianId(),
                slot.startsAt(),
                slot.endsAt(),
                slot.endsAt().plus(questions.turnover()),
                slot.startsAt().plus(questions.injection()),
                !kept.siteId().equals(siteId));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
