package clinic.remit.scheduling.directory.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** From one instant to another, which is not within. */
public record Stretch(Instant from, Instant to) {

    /** Local hours of one day as they really are, also on a day when the clocks change. */
    static Stretch on(LocalDate day, LocalTime from, LocalTime to, ZoneId zone) {
        return new Stretch(
                day.atTime(from).atZone(zone).toInstant(),
                day.atTime(to).atZone(zone).toInstant());
    }

    public boolean covers(Instant start, Instant end) {
        return !start.isBefore(from) && !end.isAfter(to);
    }

    public boolean overlaps(Instant start, Instant end) {
        return from.isBefore(end) && start.isBefore(to);
    }

    /** The part of it that lies within the other, which it overlaps. */
    Stretch within(Stretch other) {
        return new Stretch(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /** Hours that the clocks jump over are none. */
    boolean isEmpty() {
        return !from.isBefore(to);
    }
}
