package clinic.remit.outcomes.safety.oncall;

import clinic.remit.events.outcomes.AlertLevel;
import java.time.Instant;
import java.util.UUID;

/**
 * What the on-call are told of an alert.
 *
 * @param siteId null when no site is known
 * @param alerts of how many, all of this level, they are told by it; it is the most urgent of them
 */
public record AlertNews(
        UUID alertId, UUID siteId, AlertLevel level, Instant raisedAt, Instant acknowledgeBy, int alerts) {}
