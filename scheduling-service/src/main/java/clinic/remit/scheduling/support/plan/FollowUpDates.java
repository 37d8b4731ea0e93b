package clinic.remit.scheduling.support.plan;

import clinic.remit.scheduling.directory.OpeningHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When the visits after a stop are: on the days that policy asks for, or on the next on which the site is open long enough. */
public final class FollowUpDates {

    private static final int WEEK = 7;

    private FollowUpDates() {}

    /** @param dueOn the day that policy asks for; startsAt may be later */
    public record Visit(LocalDate dueOn, Instant startsAt) {}

    public static List<Visit> after(LocalDate stop, List<OpeningHours> hours, ZoneId zone, SupportPolicy policy) {
        return policy.followUpDays().stream()
                .map(days -> stop.plusDays(days))
                .map(due -> new Visit(due, start(due, hours, zone, policy)))
                .toList();
    }

    /** A site that is never open long enough is asked on the day itself: people will move the visit. */
    private static Instant start(LocalDate due, List<OpeningHours> hours, ZoneId zone, SupportPolicy policy) {
        return Stream.iterate(due, day -> day.plusDays(1))
                .limit(WEEK)
                .flatMap(day -> nearest(day.getDayOfWeek(), hours, policy).map(day::atTime).stream())
                .findFirst()
                .orElse(due.atTime(policy.followUpAt()))
                .atZone(zone)
                .toInstant();
    }

    private static Optional<LocalTime> nearest(DayOfWeek day, List<OpeningHours> hours, SupportPolicy policy) {
        Duration visit = policy.followUpVisit();
        LocalTime wished = policy.followUpAt();
        return hours.stream()
                .filter(open -> open.day() == day)
                .filter(open -> Duration.between(open.opens(), open.closes()).compareTo(visit) >= 0)
                .map(open -> within(open.opens(), open.closes().minus(visit), wished))
                .min(Comparator.comparing(time -> Duration.between(time, wished).abs()));
    }

    private static LocalTime within(LocalTime earliest, LocalTime latest, LocalTime wished) {
        if (wished.isBefore(earliest)) {
            return earliest;
        }
        return wished.isAfter(latest) ? latest : wished;
    }
}
