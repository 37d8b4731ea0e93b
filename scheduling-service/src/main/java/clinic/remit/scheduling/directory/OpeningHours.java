package clinic.remit.scheduling.directory;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** When a site is open on one weekday, in the site's own zone. */
public record OpeningHours(
        @NotNull DayOfWeek day,
        @NotNull LocalTime opens,
        @NotNull LocalTime closes) {}
