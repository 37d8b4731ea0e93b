package clinic.remit.scheduling.slots;

import clinic.remit.scheduling.directory.roster.Roster;
import clinic.remit.scheduling.directory.roster.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Every place that a session may have, and why it may not have one. Pure. */
final class PlaceFinder {

    private PlaceFinder() {}

    /** Every start with every room and every physician, the earliest first. */
    static List<Slot> all(SlotFinder.Question asked) {
        List<Slot> found = new ArrayList<>();
        for (Stretch opening : asked.roster().openings()) {
            SlotFinder.Question then = asked.near(opening);
            for (Instant start : SlotFinder.starts(then, opening)) {
                addThoseAt(then, start, found);
            }
        }
        return found;
    }

    private static void addThoseAt(SlotFinder.Question asked, Instant start, List<Slot> found) {
        Roster roster = asked.roster();
        Instant end = start.plus(asked.session());
        if (!roster.isOpen(start, end) || !asked.spacing().allows(start, asked.ownStarts())) {
            return;
        }
        List<UUID> physicians = asked.physicians().stream()
                .filter(each -> roster.isOnDuty(each, start, end) && SlotFinder.physicianFree(asked, each, start))
                .toList();
        asked.rooms().stream()
                .filter(each -> roster.isUsable(each, start, end) && SlotFinder.roomFree(asked, each, start))
                .forEach(room -> physicians.forEach(physician -> found.add(new Slot(start, end, room, physician))));
    }

    /** The first reason; empty if the place is possible. */
    static Optional<WhyNot> whyNot(SlotFinder.Question asked, Slot place) {
        Roster roster = asked.roster();
        Instant start = place.startsAt();
        Instant end = place.endsAt();
        if (!roster.isOpen(start, end)) {
            return Optional.of(WhyNot.SITE_CLOSED);
        }
        if (!roster.isUsable(place.roomId(), start, end)) {
            return Optional.of(WhyNot.ROOM_CLOSED);
        }
        if (!roster.isOnDuty(place.physicianId(), start, end)) {
            return Optional.of(WhyNot.PHYSICIAN_ABSENT);
        }
        if (!asked.spacing().allows(start, asked.ownStarts())) {
            return Optional.of(WhyNot.TOO_CLOSE_TO_ANOTHER_OF_THE_COURSE);
        }
        if (!SlotFinder.roomFree(asked, place.roomId(), start)) {
            return Optional.of(WhyNot.ROOM_TAKEN);
        }
        return SlotFinder.physicianFree(asked, place.physicianId(), start)
                ? Optional.empty()
                : Optional.of(WhyNot.PHYSICIAN_TAKEN);
    }
}
