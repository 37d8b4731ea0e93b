package clinic.remit.outcomes.safety.oncall.delivery;

import clinic.remit.outcomes.KnownSites;
import clinic.remit.outcomes.safety.oncall.Channel;
import clinic.remit.outcomes.safety.oncall.OnCallLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What is to be sent, and what became of it. Each step is a transaction of its own, none open while a message is under way: whoever takes
 * messages out has them for a time, after which another may, should this one have died.
 */
@ApplicationScoped
class NotificationQueue {

    private static final Logger LOG = Logger.getLogger(NotificationQueue.class);
    private static final int AT_A_TIME = 4;
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final String DUE = """
            select id from on_call_notification where status = 'PENDING' and next_attempt_at <= :now
            order by case told_as when 'HIGH' then 0 when 'MODERATE' then 1 else 2 end, next_attempt_at, id limit :limit for update skip locked""";

    private final Notifications notifications;
    private final OnCallLists lists;
    private final KnownSites sites;
    private final Clock clock;
    private final List<Duration> pauses;

    /** @param pauses after each attempt that failed; when they are used up, it is given up */
    NotificationQueue(
            Notifications notifications,
            OnCallLists lists,
            KnownSites sites,
            Clock clock,
            @ConfigProperty(name = "remit.on-call.pauses", defaultValue = "5s,15s,45s,2m,2m") List<Duration> pauses) {
        this.notifications = notifications;
        this.lists = lists;
        this.sites = sites;
        this.clock = clock;
        this.pauses = List.copyOf(pauses);
    }

    @Transactional
    Optional<Instant> nextDue() {
        return Optional.ofNullable(notifications
                .getEntityManager()
                .createQuery("select min(n.nextAttemptAt) from Notification n where n.status = PENDING", Instant.class)
                .getSingleResult());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<OnCallMessage> take() {
        Instant now = clock.instant();
        List<?> due = notifications
                .getEntityManager()
                .createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .setParameter("limit", AT_A_TIME)
                .getResultList();
        return due.stream()
                .map(id -> notifications.findById((UUID) id))
                .map(it -> {
                    it.attempt(now, LEASE);
                    return it.message(sites.codeOf(it.siteId()), secretOf(it));
                })
                .toList();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void taken(UUID id) {
        notifications.findById(id).taken(clock.instant());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void refused(UUID id, String why) {
        Notification it = notifications.findById(id);
        if (it.refused(why, clock.instant(), pauses)) {
            LOG.errorf(
                    "The on-call were not told of alert %s, site %s: %s %s was given up: %s",
                    it.alert().alertId(), it.siteId(), it.channel(), id, why);
        }
    }

    @Transactional
    long failed() {
        return notifications.count("status", Notification.Status.FAILED);
    }

    private String secretOf(Notification it) {
        return it.channel() == Channel.WEBHOOK
                ? lists.serving(it.siteId())
                        .flatMap(list -> list.secretOf(it.recipient()))
                        .orElse(null)
                : null;
    }
}
