package clinic.remit.scheduling.waiting.offer;

import clinic.remit.kit.ids.Ids;
import clinic.remit.scheduling.Policies;
import clinic.remit.scheduling.course.Course;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.session.booking.Bookings;
import clinic.remit.scheduling.slots.KeptSlot;
import clinic.remit.scheduling.slots.PlaceSearch;
import clinic.remit.scheduling.slots.Slot;
import clinic.remit.scheduling.slots.Slots;
import clinic.remit.scheduling.waiting.WaitingEntries;
import clinic.remit.scheduling.waiting.WaitingEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Offers a freed place to one who waits, if there is a slot in it that the course may have and that suits. */
@ApplicationScoped
class MakeOffer {

    enum Outcome {
        OFFERED,
        NOT_FOR_THIS_ONE,
        /** Somebody booked the slot in this very moment: there may be another. */
        TAKEN_MEANWHILE
    }

    private final WaitingEntries entries;
    private final Offers offers;
    private final Courses courses;
    private final Bookings bookings;
    private final PlaceSearch search;
    private final Slots slots;
    private final Policies policies;
    private final Clock clock;

    MakeOffer(
            WaitingEntries entries,
            Offers offers,
            Courses courses,
            Bookings bookings,
            PlaceSearch search,
            Slots slots,
            Policies policies,
            Clock clock) {
        this.entries = entries;
        this.offers = offers;
        this.courses = courses;
        this.bookings = bookings;
        this.search = search;
        this.slots = slots;
        this.policies = policies;
        this.clock = clock;
    }

    @Transactional
    Outcome to(UUID entryId, FreedPlace place) {
        WaitingEntry entry = entries.locked(entryId);
        Course course = courses.course(entry.courseId());
        if (!entry.isStanding()
                || !place.isNewsFor(entry.waitingSince())
                || offers.mayNotBeAsked(entryId, place.id())
                || courses.isHeld(course.id())) {
            return Outcome.NOT_FOR_THIS_ONE;
        }
        Instant before = before(entry, course);
        List<Slot> found = search.find(course, wanted(entry, course, place, before), 1);
        if (found.isEmpty()) {
            return Outcome.NOT_FOR_THIS_ONE;
        }
        Slot slot = found.get(0);
        if (!slots.lockIfPossible(course, slot, entry.sessionId())) {
            return Outcome.TAKEN_MEANWHILE;
        }
        offers.make(SlotOffer.of(
                Ids.next(),
                entry,
                course.patientId(),
                place,
                KeptSlot.of(slot, slots.turnover(), slots.injection()),
                policies.waiting(),
                clock.instant()));
        return Outcome.OFFERED;
    }

    /** Before which it must begin: an earlier place than the one there is, or any if the protocol allows one more. */
    private Instant before(WaitingEntry entry, Course course) {
        if (entry.sessionId() == null) {
            return bookings.mayBookAnother(course) ? Instant.MAX : Instant.MIN;
        }
        return bookings.movable(entry.sessionId())
                .map(Bookings.Movable::startsAt)
                .orElse(Instant.MIN);
    }

    private PlaceSearch.Wanted wanted(WaitingEntry entry, Course course, FreedPlace place, Instant before) {
        return new PlaceSearch.Wanted(
                place.place(),
                policies.waiting().earliestStart(clock.instant()),
                entry.wishes().physicianId(),
                offers.open().stream().map(SlotOffer::kept).toList(),
                entry.sessionId(),
                start -> start.isBefore(before) && entry.wishes().suitStart(start, course.zone()));
    }
}
