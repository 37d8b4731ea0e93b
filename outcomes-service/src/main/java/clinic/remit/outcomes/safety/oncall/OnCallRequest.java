package clinic.remit.outcomes.safety.oncall;

import clinic.remit.events.outcomes.AlertLevel;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is on call; empty lists leave it to the clinic's own list.
 *
 * @param firstLine told when an alert is raised, and again when it escalates
 * @param secondLine told besides when nobody took it in hand in time
 */
@Schema(examples = OnCallExamples.LIST)
record OnCallRequest(
        @NotNull @Size(max = 20) List<@NotNull @Valid Contact> firstLine,
        @NotNull @Size(max = 20) List<@NotNull @Valid Contact> secondLine) {

    /**
     * @param webhook an https address that answers 2xx when it has taken the message
     * @param secret signs what is sent to the webhook (HMAC-SHA256); absent it stays what it was for this webhook; never told again
     * @param levels absent for all
     */
    record Contact(
            @Email @Size(max = 254) String email,
            @Size(max = 500) String webhook,
            @Size(min = 16, max = 200) String secret,
            @Size(min = 1) Set<@NotNull AlertLevel> levels) {}
}
