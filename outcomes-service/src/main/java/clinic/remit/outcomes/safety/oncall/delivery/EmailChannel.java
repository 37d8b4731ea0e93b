package clinic.remit.outcomes.safety.oncall.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.TimeoutException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** By e-mail. The mail server has taken it when it says so. */
@ApplicationScoped
class EmailChannel {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final ReactiveMailer mailer;
    private final OnCallText text;

    EmailChannel(ReactiveMailer mailer, OnCallText text) {
        this.mailer = mailer;
        this.text = text;
    }

    void send(OnCallMessage message) {
        Mail mail = Mail.withText(message.recipient(), text.subject(message), text.body(message))
                .addHeader("Message-ID", "<" + message.id() + "@remit.clinic>")
                .addHeader("Auto-Submitted", "auto-generated");
        try {
            mailer.send(mail).await().atMost(PATIENCE);
        } catch (TimeoutException e) {
            throw new NotSent("MAIL_SERVER_TIMEOUT");
        } catch (RuntimeException e) {
            // what a mail server says may repeat the address; the class of the fault is enough
            throw new NotSent("MAIL_SERVER: " + root(e).getClass().getSimpleName());
        }
    }

    private static Throwable root(Throwable fault) {
        return fault.getCause() == null ? fault : root(fault.getCause());
    }
}
