package clinic.remit.scheduling.waiting.offer;

import clinic.remit.scheduling.course.Courses;
import clinic.remit.scheduling.course.hold.HoldRaised;
import clinic.remit.scheduling.directory.roster.RosterNews;
import clinic.remit.scheduling.session.booking.Bookings;
import clinic.remit.scheduling.slots.Slots;
import clinic.remit.scheduling.waiting.WaitingEntries;
import clinic.remit.scheduling.waiting.WaitingEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What ends an offer that nobody answered; in the same transaction. A booking by hand goes before any offer: the clinic is never
 * kept waiting by a patient's answer.
 */
@ApplicationScoped
class EndOffers {

    private final Offers offers;
    private final WaitingEntries entries;
    private final Courses courses;
    private final Slots slots;

    EndOffers(Offers offers, WaitingEntries entries, Courses courses, Slots slots) {
        this.offers = offers;
        this.entries = entries;
        this.courses = courses;
        this.slots = slots;
    }

    void on(@Observes Bookings.Placed placed) {
        if (placed.after() != null) {
            lapseImpossible(offers.lockNear(placed.courseId(), placed.after()));
        }
    }

    void on(@Observes RosterNews.Narrowed narrowed) {
        lapseImpossible(offers.lockOf(narrowed.siteId(), narrowed.roomId(), narrowed.physicianId()));
    }

    private void lapseImpossible(List<SlotOffer> open) {
        List<SlotOffer> impossible = open.stream()
                .filter(offer ->
                        !slots.isPossible(courses.course(offer.courseId()), offer.slot(), offer.movesSessionId()))
                .toList();
        offers.end(impossible, SlotOffer.State.LAPSED, null);
    }

    /** Nothing is booked for a course that is held: the place is for the next. */
    void on(@Observes HoldRaised raised) {
        entries.standingOf(raised.courseId()).ifPresent(this::withdraw);
    }

    void on(@Observes WaitingEntries.Changed changed) {
        WaitingEntry entry = changed.entry();
        offers.lockOpenOf(entry.id()).filter(offer -> !suits(entry, offer)).ifPresent(offer -> withdraw(entry));
    }

    private boolean suits(WaitingEntry entry, SlotOffer offer) {
        return entry.isStanding()
                && entry.wishes()
                        .suitStart(
                                offer.slot().startsAt(),
                                courses.course(entry.courseId()).zone())
                && entry.wishes().suitPhysician(offer.slot().physicianId());
    }

    private void withdraw(WaitingEntry entry) {
        offers.lockOpenOf(entry.id()).ifPresent(offer -> offers.end(List.of(offer), SlotOffer.State.WITHDRAWN, null));
    }

    /** Unless it was answered in the last moment. */
    @Transactional
    void expire(UUID id, Instant now) {
        SlotOffer offer = offers.offer(id);
        entries.locked(offer.entryId());
        if (offers.lock(offer).isOpen() && !offer.isStanding(now)) {
            offers.end(List.of(offer), SlotOffer.State.EXPIRED, null);
        }
    }
}
