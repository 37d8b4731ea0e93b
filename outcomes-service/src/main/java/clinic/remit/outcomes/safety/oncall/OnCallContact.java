package clinic.remit.outcomes.safety.oncall;

import clinic.remit.events.outcomes.AlertLevel;
import java.util.Set;

/**
 * Somebody on call: by e-mail or by webhook, one of them.
 *
 * @param secret with which what is sent to the webhook is signed; null for none
 * @param levels of the alerts that they are told of
 */
public record OnCallContact(String email, String webhook, String secret, Set<AlertLevel> levels) {

    public String address() {
        return email == null ? webhook : email;
    }

    public Channel channel() {
        return email == null ? Channel.WEBHOOK : Channel.EMAIL;
    }

    boolean wants(AlertLevel level) {
        return levels.contains(level);
    }
}
