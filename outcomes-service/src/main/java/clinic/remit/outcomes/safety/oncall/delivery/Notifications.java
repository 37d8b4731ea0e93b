package clinic.remit.outcomes.safety.oncall.delivery;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Malformed;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.ids.Ids;
import clinic.remit.outcomes.safety.oncall.AlertNews;
import clinic.remit.outcomes.safety.oncall.Occasion;
import clinic.remit.outcomes.safety.oncall.OnCallContact;
import clinic.remit.outcomes.safety.oncall.OnCallList;
import clinic.remit.outcomes.safety.oncall.OnCallLists;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The messages to the on-call: written with the alert, in its transaction, and sent after its commit. */
@ApplicationScoped
public class Notifications implements PanacheRepositoryBase<Notification, UUID> {

    private static final Logger LOG = Logger.getLogger(Notifications.class);

    private final OnCallLists lists;
    private final Event<Queued> queued;
    private final Clock clock;

    Notifications(OnCallLists lists, Event<Queued> queued, Clock clock) {
        this.lists = lists;
        this.queued = queued;
        this.clock = clock;
    }

    /** There is something to send once the running transaction has committed. */
    record Queued() {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void raised(AlertNews alert) {
        tell(alert, Occasion.RAISED);
    }

    /** Nobody took it in hand in time. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void escalated(AlertNews alert) {
        tell(alert, Occasion.ESCALATED);
    }

    /**
     * Alerts are closed: what was not sent need not be.
     *
     * @param all whether they are all that a message tells of; else only messages of one alert are moot
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void closed(Collection<UUID> alertIds, boolean all, Instant now) {
        list(
                        "alertId in ?1 and status in ?2",
                        alertIds,
                        List.of(Notification.Status.PENDING, Notification.Status.FAILED))
                .stream()
                .filter(it -> all || it.isOfOne())
                .forEach(it -> it.moot(now));
    }

    /** The newest first. */
    Page<NotificationView> search(Notification.Status status, UUID alertId, Cursor after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        String query = "id is not null";
        if (status != null) {
            query += " and status = :status";
            parameters.put("status", status);
        }
        if (alertId != null) {
            query += " and alertId = :alert";
            parameters.put("alert", alertId);
        }
        if (after != null) {
            query += " and (queuedAt, id) < (:time, :id)";
            parameters.put("time", timeOf(after));
            parameters.put("id", after.id());
        }
        return Page.of(
                        find(query + " order by queuedAt desc, id desc", parameters)
                                .page(0, limit + 1)
                                .list(),
                        limit,
                        last -> new Cursor(last.queuedAt().toString(), last.id()))
                .map(Notification::view);
    }

    /** Sends one that failed again; where nobody was on call, to those who are by now. */
    @Transactional
    NotificationView retry(UUID id, String ifMatch) {
        Etags.required(ifMatch);
        Notification failed = Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("notification", id));
        Etags.check(ifMatch, failed.version());
        failed.mustHaveFailed();
        Instant now = clock.instant();
        if (failed.isToNobody()) {
            failed.replaced(now);
            tell(failed.alert(), failed.occasion());
        } else {
            failed.queueAgain(now);
            queued.fire(new Queued());
        }
        flush();
        return failed.view();
    }

    private void tell(AlertNews alert, Occasion occasion) {
        Instant now = clock.instant();
        Optional<OnCallList> list = lists.serving(alert.siteId());
        List<OnCallContact> told = list.map(it -> it.toTell(alert, occasion)).orElse(List.of());
        told.forEach(contact -> persist(Notification.to(contact, Ids.next(), alert, occasion, now)));
        boolean leftToTheBoard = list.isPresent() && alert.toldAs() == AlertLevel.LOW;
        if (told.isEmpty() && !leftToTheBoard) {
            persist(Notification.toNobody(Ids.next(), alert, occasion, now));
            LOG.errorf(
                    "Nobody is on call for alert %s, level %s, site %s",
                    alert.alertId(), alert.level(), alert.siteId());
        }
        queued.fire(new Queued());
    }

    private static Instant timeOf(Cursor cursor) {
        try {
            return Instant.parse(cursor.sortValue());
        } catch (DateTimeParseException e) {
            throw new Malformed(
                    "The cursor is not of this list.",
                    List.of(new FieldProblem("cursor", cursor.encoded(), "the value of `next` of the page before")));
        }
    }
}
