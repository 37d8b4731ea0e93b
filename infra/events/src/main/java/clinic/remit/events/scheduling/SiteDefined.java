package clinic.remit.events.scheduling;

import java.time.Instant;
import java.util.UUID;

public record SiteDefined(UUID siteId, String code, String timeZone, Instant occurredAt) implements SchedulingEvent {
    @Override
    public UUID key() {
        return siteId;
    }
}
