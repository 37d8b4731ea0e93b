package clinic.remit.scheduling.slots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * How many injections may lie in any seven days (domain.md section 4, "max rate"). Days are those of the calendar where the course
 * is, whatever the clocks do: the same weekday of the next week is the eighth. Pure.
 */
public final class SevenDays {

    private static final int SEVEN = 7;

    private SevenDays() {}

    /**
     * Whether one more may be then. Only the days around it count: what was too many elsewhere does not hinder it.
     *
     * @param others before it and after it
     * @param most in any seven days
     */
    public static boolean allow(Instant one, Collection<Instant> others, int most, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(one, zone);
        long[] near = others.stream()
                .mapToLong(other -> ChronoUnit.DAYS.between(day, LocalDate.ofInstant(other, zone)))
                .filter(days -> Math.abs(days) < SEVEN)
                .toArray();
        return LongStream.rangeClosed(1 - SEVEN, 0)
                .allMatch(first -> LongStream.of(near)
                                .filter(days -> days >= first && days < first + SEVEN)
                                .count()
                        < most);
    }

    /** From the beginning of which day on those that were given allow one more; empty if fewer than the most were given. */
    public static Optional<Instant> next(Collection<Instant> given, int most, ZoneId zone) {
        return given.stream()
                .sorted(Comparator.reverseOrder())
                .skip(most - 1)
                .findFirst()
                .map(oldest -> LocalDate.ofInstant(oldest, zone)
                        .plusDays(SEVEN)
                        .atStartOfDay(zone)
                        .toInstant());
    }
}
