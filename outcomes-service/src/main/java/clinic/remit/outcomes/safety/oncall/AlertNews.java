package clinic.remit.outcomes.safety.oncall;

import clinic.remit.events.outcomes.AlertLevel;
import java.time.Instant;
import java.util.UUID;

/**
 * What the on-call are told of an alert.
 *
 * @param siteId null when no site is known
 * @param toldAs besides those who want its level, those who want this one are told
 * @param alerts of how many, all of this level, they are told by it; it is the most urgent of them
 */
public record AlertNews(
        UUID alertId,
        UUID siteId,
        AlertLevel level,
        AlertLevel toldAs,
        Instant raisedAt,
        Instant acknowledgeBy,
        int alerts) {}
