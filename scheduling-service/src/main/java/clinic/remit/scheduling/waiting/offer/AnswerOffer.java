package clinic.remit.scheduling.waiting.offer;

import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.security.Caller;
import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.session.booking.Bookings;
import clinic.remit.scheduling.slots.Slot;
import clinic.remit.scheduling.slots.Slots;
import clinic.remit.scheduling.waiting.WaitingEntries;
import clinic.remit.scheduling.waiting.WaitingEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The answer to an offer. Its acceptance books the slot, or moves the session there, with every check of a booking by hand. */
@ApplicationScoped
class AnswerOffer {

    private final Offers offers;
    private final WaitingEntries entries;
    private final Courses courses;
    private final Directory directory;
    private final Bookings bookings;
    private final Slots slots;
    private final Caller caller;
    private final Clock clock;

    AnswerOffer(
            Offers offers,
            WaitingEntries entries,
            Courses courses,
            Directory directory,
            Bookings bookings,
            Slots slots,
            Caller caller,
            Clock clock) {
        this.offers = offers;
        this.entries = entries;
        this.courses = courses;
        this.directory = directory;
        this.bookings = bookings;
        this.slots = slots;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Conflict offer-ended, with the next free slots; or whatever keeps a booking from coming about */
    SlotOffer accept(UUID id) {
        SlotOffer offer = offers.offer(id);
        WaitingEntry entry = entries.locked(offer.entryId());
        Slot slot = offer.slot();
        directory.lockForBooking(slot.roomId(), slot.physicianId());
        mustStand(offers.lock(offer));
        offer.end(
                SlotOffer.State.ACCEPTED,
                caller.id(),
                clock.instant()); // before the booking, which ends offers in its way
        entries.end(entry, WaitingEntry.End.OFFER_ACCEPTED, caller.id());
        offer.booked(booked(offer, slot));
        offers.flush();
        offers.tellEnded(offer);
        return offer;
    }

    private UUID booked(SlotOffer offer, Slot slot) {
        if (offer.movesSessionId() == null) {
            return bookings.book(offer.courseId(), slot);
        }
        bookings.move(offer.movesSessionId(), slot);
        return offer.movesSessionId();
    }

    /** @throws Conflict offer-ended */
    SlotOffer decline(UUID id) {
        SlotOffer offer = offers.offer(id);
        entries.locked(offer.entryId());
        mustStand(offers.lock(offer));
        offers.end(List.of(offer), SlotOffer.State.DECLINED, caller.id());
        return offer;
    }

    private void mustStand(SlotOffer offer) {
        Instant now = clock.instant();
        List<Slot> next = offer.isStanding(now)
                ? List.of()
                : slots.next(courses.course(offer.courseId()), offer.slot().startsAt());
        offer.mustStand(now, next);
    }
}
