package clinic.remit.scheduling.slots;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What speaks for a slot, and which come first. Pure. */
final class SlotRanking {

    private SlotRanking() {}

    enum Order {
        EARLIEST,
        RANKED
    }

    enum Reason {
        /** None is free earlier. */
        EARLIEST,
        /** Of the course's session before, in the course's zone. */
        SAME_WEEKDAY_AND_HOUR,
        /** Under whom the course's session before was, or is booked. */
        SAME_PHYSICIAN
    }

    /** The course's session before. */
    record Before(Instant startsAt, UUID physicianId) {}

    record Ranked(Instant startsAt, Instant endsAt, UUID roomId, UUID physicianId, List<Reason> reasons) {}

    /**
     * For which more speaks comes first; of those for which equally much speaks, the earlier.
     *
     * @param free the earliest first
     * @param before empty for a course that has none
     */
    static List<Ranked> rank(List<Slot> free, Optional<Before> before, ZoneId zone, Order order) {
        List<Ranked> ranked = new ArrayList<>();
        for (Slot slot : free) {
            List<Reason> reasons = new ArrayList<>();
            if (ranked.isEmpty()) {
                reasons.add(Reason.EARLIEST);
            }
            before.ifPresent(it -> reasons.addAll(likeBefore(slot, it, zone)));
            ranked.add(new Ranked(
                    slot.startsAt(), slot.endsAt(), slot.roomId(), slot.physicianId(), List.copyOf(reasons)));
        }
        if (order == Order.RANKED) {
            ranked.sort(Comparator.comparingInt((Ranked each) -> -each.reasons().size())
                    .thenComparing(Ranked::startsAt));
        }
        return ranked;
    }

    private static List<Reason> likeBefore(Slot slot, Before before, ZoneId zone) {
        List<Reason> reasons = new ArrayList<>();
        ZonedDateTime then = before.startsAt().atZone(zone);
        ZonedDateTime now = slot.startsAt().atZone(zone);
        if (now.getDayOfWeek() == then.getDayOfWeek() && now.getHour() == then.getHour()) {
            reasons.add(Reason.SAME_WEEKDAY_AND_HOUR);
        }
        if (slot.physicianId().equals(before.physicianId())) {
            reasons.add(Reason.SAME_PHYSICIAN);
        }
        return reasons;
    }
}
