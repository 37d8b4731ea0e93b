package clinic.remit.scheduling.board;

import clinic.remit.scheduling.directory.roster.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A local day of a site as it really is: 23 or 25 hours long when the clocks change.
 *
 * @param to the beginning of the next, which is not within
 */
record SiteDay(LocalDate date, ZoneId zone, Instant from, Instant to, Instant now) {

    /** @param wished null for today */
    static SiteDay of(LocalDate wished, ZoneId zone, Instant now) {
        LocalDate date = wished == null ? LocalDate.ofInstant(now, zone) : wished;
        return new SiteDay(
                date,
                zone,
                date.atStartOfDay(zone).toInstant(),
                date.plusDays(1).atStartOfDay(zone).toInstant(),
                now);
    }

    boolean isToday() {
        return !now.isBefore(from) && now.isBefore(to);
    }

    boolean isAhead() {
        return now.isBefore(from);
    }

    /** What of the stretches lies in the day. */
    List<Stretch> within(List<Stretch> stretches) {
        return stretches.stream()
                .filter(each -> each.overlaps(from, to))
                .map(each -> new Stretch(
                        each.from().isBefore(from) ? from : each.from(),
                        each.to().isAfter(to) ? to : each.to()))
                .toList();
    }
}
