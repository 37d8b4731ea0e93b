package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

/**
 * A place of treatment exists, or its data changed. The one event whose key is not a patient.
 *
 * @param timeZone IANA name, such as Europe/Stockholm; decides the local days of the courses begun here
 */
public record SiteDefined(UUID siteId, String code, String timeZone, Instant occurredAt) implements SchedulingEvent {
    @Override
    public UUID key() {
        return siteId;
    }
}
