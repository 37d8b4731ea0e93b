package clinic.remit.outcomes.safety.oncall;

import clinic.remit.events.outcomes.AlertLevel;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who is on call.
 *
 * @param siteId null for the clinic's own list, which serves the sites that have none
 * @param version 0 while nobody has set it
 */
record OnCallView(
        UUID siteId,
        int version,
        List<Contact> firstLine,
        List<Contact> secondLine,
        Instant changedAt,
        UUID changedBy) {

    /** @param signed what is sent to the webhook is signed */
    record Contact(String email, String webhook, Boolean signed, Set<AlertLevel> levels) {

        static Contact of(OnCallContact it) {
            return new Contact(
                    it.email(), it.webhook(), it.webhook() == null ? null : it.secret() != null, it.levels());
        }
    }
}
