package clinic.remit.outcomes.safety.oncall.delivery;

import clinic.remit.outcomes.safety.oncall.AlertNews;
import clinic.remit.outcomes.safety.oncall.Channel;
import clinic.remit.outcomes.safety.oncall.Occasion;
import java.util.UUID;

/**
 * What is sent: which alert, where, how urgent. Nothing in it tells of the patient; whoever may know more opens the link and signs in.
 *
 * @param id the same each time it is sent, so that a receiver can drop a repeat
 * @param recipient an e-mail address or a webhook
 * @param secret null for a webhook without one, and for e-mail
 * @param siteCode null where no site is known
 */
record OnCallMessage(
        UUID id,
        Channel channel,
        String recipient,
        String secret,
        Occasion occasion,
        String siteCode,
        AlertNews alert) {}
