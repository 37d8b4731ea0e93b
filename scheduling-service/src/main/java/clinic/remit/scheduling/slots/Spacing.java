package clinic.remit.scheduling.slots;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * How close the injections of a course may lie (domain.md section 4).
 *
 * @param leastInterval between two injections
 * @param maximumPerSevenDays injections in any seven days
 * @param daysAfterResponse local days from the last injection, and from each one booked after it; 0 while the course is not spaced
 * @param lastInjectionAt null while the course is not spaced
 * @param zone of the course, whose days count
 */
public record Spacing(
        Duration leastInterval, int maximumPerSevenDays, int daysAfterResponse, Instant lastInjectionAt, ZoneId zone) {

    /** While the course is not spaced. */
    public Spacing(Duration leastInterval, int maximumPerSevenDays, ZoneId zone) {
        this(leastInterval, maximumPerSevenDays, 0, null, zone);
    }

    /** Whether one more session may begin then, beside the others of its course. */
    public boolean allows(Instant start, Collection<Instant> others) {
        return others.stream()
                        .allMatch(other -> Duration.between(other, start).abs().compareTo(leastInterval) >= 0)
                && SevenDays.allow(start, others, maximumPerSevenDays, zone)
                && others.stream().allMatch(other -> farEnoughAfterResponse(start, other));
    }

    private boolean farEnoughAfterResponse(Instant start, Instant other) {
        return daysAfterResponse == 0
                || other.isBefore(lastInjectionAt)
                || Math.abs(ChronoUnit.DAYS.between(localDay(other), localDay(start))) >= daysAfterResponse;
    }

    private LocalDate localDay(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
