package clinic.remit.outcomes.safety.oncall.delivery;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.kit.http.Conflict;
import clinic.remit.outcomes.safety.oncall.AlertNews;
import clinic.remit.outcomes.safety.oncall.Channel;
import clinic.remit.outcomes.safety.oncall.Occasion;
import clinic.remit.outcomes.safety.oncall.OnCallContact;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One message to one of the on-call. It waits here until the mail server or the webhook has taken it: a message that was under way when the
 * service died is sent again, with the same id, and one that was taken is never sent again.
 */
@Entity
@Table(name = "on_call_notification")
class Notification {

    enum Status {
        PENDING,
        SENT,
        /** Given up: an operator is alarmed. */
        FAILED,
        /** Nobody was on call; when somebody was, others took its place. */
        REPLACED,
        /** The alert was closed before it could be told. */
        MOOT
    }

    /** @param failure null if it was taken, or the service died before it knew */
    record Attempt(Instant at, String failure) {}

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID alertId;
    private UUID siteId;

    @Enumerated(EnumType.STRING)
    private AlertLevel level;

    @Enumerated(EnumType.STRING)
    private AlertLevel toldAs;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String recipient;
    private Instant raisedAt;
    private Instant acknowledgeBy;
    private int alerts;

    @Enumerated(EnumType.STRING)
    private Status status;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Attempt> attempts;

    private int tries;
    private Instant nextAttemptAt;
    private Instant queuedAt;
    private Instant settledAt;

    protected Notification() {}

    static Notification to(OnCallContact contact, UUID id, AlertNews alert, Occasion occasion, Instant now) {
        Notification it = new Notification(id, alert, occasion, now);
        it.channel = contact.channel();
        it.recipient = contact.address();
        it.status = Status.PENDING;
        it.nextAttemptAt = now;
        return it;
    }

    static Notification toNobody(UUID id, AlertNews alert, Occasion occasion, Instant now) {
        Notification it = new Notification(id, alert, occasion, now);
        it.channel = Channel.NONE;
        it.attempts = List.of(new Attempt(now, "NOBODY_ON_CALL"));
        it.settle(Status.FAILED, now);
        return it;
    }

    private Notification(UUID id, AlertNews alert, Occasion occasion, Instant now) {
        this.id = id;
        this.alertId = alert.alertId();
        this.siteId = alert.siteId();
        this.level = alert.level();
        this.toldAs = alert.toldAs();
        this.raisedAt = alert.raisedAt();
        this.acknowledgeBy = alert.acknowledgeBy();
        this.alerts = alert.alerts();
        this.occasion = occasion;
        this.attempts = List.of();
        this.queuedAt = now;
    }

    /** The attempt is on record before it is made; nobody else makes one meanwhile. */
    void attempt(Instant now, Duration lease) {
        List<Attempt> all = new ArrayList<>(attempts);
        all.add(new Attempt(now, null));
        attempts = List.copyOf(all);
        tries++;
        nextAttemptAt = now.plus(lease);
    }

    void taken(Instant now) {
        if (status == Status.PENDING) {
            settle(Status.SENT, now);
        }
    }

    /** @return whether it is given up */
    boolean refused(String why, Instant now, List<Duration> pauses) {
        List<Attempt> all = new ArrayList<>(attempts);
        Attempt last = all.remove(all.size() - 1);
        all.add(new Attempt(last.at(), why));
        attempts = List.copyOf(all);
        if (status != Status.PENDING) {
            return false;
        }
        if (tries > pauses.size()) {
            settle(Status.FAILED, now);
            return true;
        }
        nextAttemptAt = now.plus(pauses.get(tries - 1));
        return false;
    }

    void queueAgain(Instant now) {
        status = Status.PENDING;
        tries = 0;
        nextAttemptAt = now;
        settledAt = null;
    }

    void mustHaveFailed() {
        if (status != Status.FAILED) {
            throw new Conflict(
                    "notification-not-failed",
                    "Only a notification that failed is sent again.",
                    Map.of("id", id, "status", status));
        }
    }

    void replaced(Instant now) {
        settle(Status.REPLACED, now);
    }

    void moot(Instant now) {
        settle(Status.MOOT, now);
    }

    private void settle(Status as, Instant now) {
        status = as;
        nextAttemptAt = null;
        settledAt = now;
    }

    boolean isOfOne() {
        return alerts == 1;
    }

    boolean isToNobody() {
        return channel == Channel.NONE;
    }

    AlertNews alert() {
        return new AlertNews(alertId, siteId, level, toldAs, raisedAt, acknowledgeBy, alerts);
    }

    /** @param siteCode null where no site is known */
    OnCallMessage message(String siteCode, String secret) {
        return new OnCallMessage(id, channel, recipient, secret, occasion, siteCode, alert());
    }

    NotificationView view() {
        return new NotificationView(
                id,
                alertId,
                alerts,
                siteId,
                level,
                occasion,
                channel,
                recipient,
                status,
                attempts,
                nextAttemptAt,
                queuedAt,
                settledAt,
                version);
    }

    UUID id() {
        return id;
    }

    UUID siteId() {
        return siteId;
    }

    String recipient() {
        return recipient;
    }

    Channel channel() {
        return channel;
    }

    Occasion occasion() {
        return occasion;
    }

    Instant queuedAt() {
        return queuedAt;
    }

    long version() {
        return version;
    }
}
