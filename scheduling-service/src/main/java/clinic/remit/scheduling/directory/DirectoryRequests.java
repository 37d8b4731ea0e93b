package clinic.remit.scheduling.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/** What callers say of the directory. */
final class DirectoryRequests {

    private DirectoryRequests() {}

    record NewSite(
            @NotBlank String code,
            @NotBlank String name,
            @NotBlank String timeZone,
            @NotEmpty List<@NotNull @Valid OpeningHours> openingHours) {}

    /** Weekly, in the site's own zone. */
    record NewAvailability(
            @NotNull UUID siteId,
            @NotNull DayOfWeek day,
            @NotNull LocalTime from,
            @NotNull LocalTime to) {}

    record NewRoom(@NotBlank String name) {}

    /** @param userId the subject of the physician's own token */
    record NewPhysician(@NotNull UUID userId, @NotBlank String name) {}
}
