package clinic.remit.scheduling.directory.roster;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of who and what is there, and when. */
final class RosterRequests {

    private RosterRequests() {}

    /**
     * Weekly, in the site's own zone.
     *
     * @param validFrom the first day; null for always
     * @param validUntil the last day; null for no end
     */
    @Schema(examples = RosterExamples.AVAILABILITY)
    record NewAvailability(
            @NotNull UUID siteId,
            @NotNull DayOfWeek day,
            @NotNull LocalTime from,
            @NotNull LocalTime to,
            LocalDate validFrom,
            LocalDate validUntil) {}

    @Schema(examples = RosterExamples.ENDING)
    record Ending(@NotNull LocalDate lastDay) {}

    /** On one day, in the site's own zone. */
    @Schema(examples = RosterExamples.EXTRA_SHIFT)
    record NewExtraShift(
            @NotNull UUID siteId,
            @NotNull LocalDate day,
            @NotNull LocalTime from,
            @NotNull LocalTime to) {}

    /** By local days, or by instants; without an end, until it is withdrawn. */
    @Schema(examples = {RosterExamples.ABSENCE, RosterExamples.CLOSURE})
    record NewUnavailability(
            LocalDate firstDay,
            LocalDate lastDay,
            Instant from,
            Instant until,

            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String reasonCode) {}
}
