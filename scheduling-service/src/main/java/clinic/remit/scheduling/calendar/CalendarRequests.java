package clinic.remit.scheduling.calendar;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What callers say of calendars. */
final class CalendarRequests {

    private CalendarRequests() {}

    @Schema(name = "CalendarOf")
    enum Of {
        /** The caller's own sessions. */
        MYSELF,
        SITE
    }

    /** @param siteId with SITE alone */
    @Schema(examples = CalendarExamples.FEED)
    record NewFeed(@NotNull Of of, UUID siteId) {}
}
