package clinic.remit.scheduling.waiting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a place would suit a patient, by the days and clock of the site. Pure.
 *
 * @param firstDay null for from now on
 * @param weekdays none for any
 * @param startsFrom the earliest time of day at which it may begin; null for any
 * @param startsUntil the latest; null for any
 * @param physicianId under whom alone; null for anybody
 */
@Schema(name = "WaitingWishes")
public record Wishes(
        LocalDate firstDay,
        LocalDate lastDay,
        Set<DayOfWeek> weekdays,
        LocalTime startsFrom,
        LocalTime startsUntil,
        UUID physicianId) {

    public Wishes {
        weekdays = weekdays == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(weekdays));
    }

    public boolean suitStart(Instant start, ZoneId zone) {
        ZonedDateTime local = start.atZone(zone);
        LocalDate day = local.toLocalDate();
        LocalTime time = local.toLocalTime();
        return (firstDay == null || !day.isBefore(firstDay))
                && !day.isAfter(lastDay)
                && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
                && (startsFrom == null || !time.isBefore(startsFrom))
                && (startsUntil == null || !time.isAfter(startsUntil));
    }

    public boolean suitPhysician(UUID physician) {
        return physicianId == null || physicianId.equals(physician);
    }

    /** When nothing can suit any more. */
    Instant over(ZoneId zone) {
        return lastDay.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
