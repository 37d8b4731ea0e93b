package clinic.remit.scheduling.session.discharge;

import clinic.remit.events.scheduling.Disposition;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** How a session ended after its dose. */
public record Closed(
        Instant closedAt,
        UUID closedBy,
        Disposition disposition,
        HomeCriteria criteria,
        Map<String, String> policyVersions) {}
