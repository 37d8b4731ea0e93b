package clinic.remit.scheduling.slots;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How close the injections of a course may lie (domain.md section 4).
 *
 * @param leastInterval between two injections
 * @param maximumPerSevenDays injections in any seven days
 * @param daysAfterResponse local days from the last injection, and from each one booked after it; 0 while the course is not spaced
 * @param lastInjectionAt and the course's zone; null while it is not spaced
 */
public record Spacing(
        Duration leastInterval, int maximumPerSevenDays, int daysAfterResponse, Instant lastInjectionAt, ZoneId zone) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** While the course is not spaced. */
    public Spacing(Duration leastInterval, int maximumPerSevenDays) {
        this(leastInterval, maximumPerSevenDays, 0, null, null);
    }

    /** Whether one more session may begin then, beside the others of its course. */
    public boolean allows(Instant start, Collection<Instant> others) {
        return others.stream()
                        .allMatch(other -> Duration.between(other, start).abs().compareTo(leastInterval) >= 0)
                && neverTooMany(Stream.concat(others.stream(), Stream.of(start))
                        .sorted()
                        .toList())
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

    private boolean neverTooMany(List<Instant> starts) {
        for (int first = 0; first + maximumPerSevenDays < starts.size(); first++) {
            Instant oneTooMany = starts.get(first + maximumPerSevenDays);
            if (oneTooMany.isBefore(starts.get(first).plus(WEEK))) {
                return false;
            }
        }
        return true;
    }
}
