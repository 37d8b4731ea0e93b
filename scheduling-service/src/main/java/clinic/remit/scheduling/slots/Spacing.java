package clinic.remit.scheduling.slots;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * How close the injections of a course may lie (domain.md section 4).
 *
 * @param leastInterval between two injections
 * @param maximumPerSevenDays injections in any seven days
 */
public record Spacing(Duration leastInterval, int maximumPerSevenDays) {

    private static final Duration WEEK = Duration.ofDays(7);

    /** Whether one more session may begin then, beside the others of its course. */
    public boolean allows(Instant start, Collection<Instant> others) {
        return others.stream()
                        .allMatch(other -> Duration.between(other, start).abs().compareTo(leastInterval) >= 0)
                && neverTooMany(Stream.concat(others.stream(), Stream.of(start))
                        .sorted()
                        .toList());
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
