package clinic.remit.outcomes.safety.oncall.delivery;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.outcomes.safety.oncall.Channel;
import clinic.remit.outcomes.safety.oncall.Occasion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A message to one of the on-call.
 *
 * @param alertId of the alert it tells of; of several, of the most urgent
 * @param alerts of how many it tells
 * @param recipient an e-mail address or a webhook; null when nobody was on call
 * @param attempts the oldest first
 * @param settledAt when it was sent, given up, or needed no more
 */
record NotificationView(
        UUID id,
        UUID alertId,
        int alerts,
        UUID siteId,
        AlertLevel level,
        Occasion occasion,
        Channel channel,
        String recipient,
        Notification.Status status,
        List<Notification.Attempt> attempts,
        Instant nextAttemptAt,
        Instant queuedAt,
        Instant settledAt,
        long version) {}
