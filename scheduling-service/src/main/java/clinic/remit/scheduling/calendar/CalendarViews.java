package clinic.remit.scheduling.calendar;

import clinic.remit.kit.http.SaidOnce;
import java.time.Instant;
import java.util.UUID;

/** What callers see of calendars. */
final class CalendarViews {

    private CalendarViews() {}

    /**
     * @param personId whose calendar it is, unless it is a site's
     * @param address secret: whoever has it reads the calendar; told in the answer to the first request and never again
     */
    record FeedView(
            UUID id,
            UUID personId,
            UUID siteId,
            String address,
            UUID createdBy,
            Instant createdAt,
            UUID revokedBy,
            Instant revokedAt)
            implements SaidOnce {

        @Override
        public FeedView repeated() {
            return new FeedView(id, personId, siteId, null, createdBy, createdAt, revokedBy, revokedAt);
        }
    }
}
