package clinic.remit.scheduling.waiting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of the waiting list. */
final class WaitingRequests {

    private WaitingRequests() {}

    /** @param sessionId a booked session of the course that would move to an earlier place; absent for one more session */
    @Schema(
            name = "NewWaitingEntry",
            examples = {WaitingExamples.ENTRY, WaitingExamples.EARLIER})
    record NewEntry(@NotNull @Valid Wish wishes, UUID sessionId) {}

    /**
     * By the days and clock of the site.
     *
     * @param firstDay absent for from now on
     * @param weekdays absent or empty for any
     * @param startsFrom the earliest time of day at which a session may begin; absent for any
     * @param startsUntil the latest; absent for any
     * @param physicianId under whom alone; absent for anybody
     */
    @Schema(name = "WaitingWish", examples = WaitingExamples.WISHES)
    record Wish(
            LocalDate firstDay,
            @NotNull LocalDate lastDay,
            @Size(max = 7) Set<@NotNull DayOfWeek> weekdays,
            LocalTime startsFrom,
            LocalTime startsUntil,
            UUID physicianId) {

        Wishes wishes() {
            return new Wishes(firstDay, lastDay, weekdays, startsFrom, startsUntil, physicianId);
        }
    }

    @Schema(name = "WaitingReason", examples = WaitingExamples.REASON)
    record Reason(
            @NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]{1,63}")
            String reasonCode) {}
}
