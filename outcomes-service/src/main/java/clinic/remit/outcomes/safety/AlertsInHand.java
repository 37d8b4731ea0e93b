package clinic.remit.outcomes.safety;

import clinic.remit.events.outcomes.SafetyAlertAcknowledged;
import clinic.remit.events.outcomes.SafetyAlertClosed;
import clinic.remit.events.outcomes.SafetyAlertEscalated;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Page;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.outcomes.KnownPatients;
import clinic.remit.outcomes.safety.oncall.delivery.Notifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Follows alerts until a physician closes them. */
@ApplicationScoped
class AlertsInHand {

    private static final String LATE = "acknowledgedAt is null and escalatedAt is null and closedAt is null";

    private final Alerts alerts;
    private final KnownPatients patients;
    private final SafetyPolicy policy;
    private final Notifications notifications;
    private final Outbox outbox;
    private final Clock clock;

    AlertsInHand(
            Alerts alerts,
            KnownPatients patients,
            SafetyPolicy policy,
            Notifications notifications,
            Outbox outbox,
            Clock clock) {
        this.alerts = alerts;
        this.patients = patients;
        this.policy = policy;
        this.notifications = notifications;
        this.outbox = outbox;
        this.clock = clock;
    }

    Page<AlertView> search(AlertSearch asked, Cursor after, int limit) {
        List<UUID> patientIds = asked.patientId() == null ? null : patients.idsOf(asked.patientId());
        AlertList wanted = new AlertList(asked, patientIds, after);
        List<Alert> found = alerts.find(wanted.query(), wanted.parameters())
                .page(0, limit + 1)
                .list();
        return Page.of(found, limit, wanted::after).map(alerts::view);
    }

    @Transactional
    AlertView acknowledge(UUID id, String ifMatch, UUID by) {
        Alert alert = locked(id, ifMatch);
        Instant now = clock.instant();
        alert.acknowledge(by, now);
        alerts.flush();
        outbox.publish(new SafetyAlertAcknowledged(alert.patientId(), id, alert.level(), by, now));
        return alerts.view(alert);
    }

    /** Nobody needs to be told of it any more. */
    @Transactional
    AlertView close(UUID id, String ifMatch, Closing closing, UUID by) {
        Alert alert = locked(id, ifMatch);
        Instant now = clock.instant();
        alert.close(by, closing.reasonCode(), closing.done(), now);
        alerts.flush();
        untold(alert, now);
        outbox.publish(new SafetyAlertClosed(alert.patientId(), id, alert.level(), by, closing.reasonCode(), now));
        return alerts.view(alert);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void escalate(UUID patientId, UUID id, Instant now) {
        patients.lock(patientId);
        Alert alert = alerts.findById(id);
        if (alert.isLate(now)) {
            alert.escalate(now);
            tellOnce(alert);
            outbox.publish(new SafetyAlertEscalated(alert.patientId(), id, alert.level(), now));
        }
    }

    /** Of those that were told of together, and must be taken in hand by the same time, the first to escalate speaks for all. */
    private void tellOnce(Alert alert) {
        String together = "toldWith = ?1 and acknowledgeBy = ?2 and ";
        long told = alerts.count(
                together + "escalatedAt is not null and id <> ?3", alert.toldWith(), alert.acknowledgeBy(), alert.id());
        if (told == 0) {
            long late = alerts.count(
                    together + "acknowledgedAt is null and closedAt is null", alert.toldWith(), alert.acknowledgeBy());
            notifications.escalated(alert.news(late, policy));
        }
    }

    /** What was not sent need not be, unless it tells of others too that are open. */
    private void untold(Alert closed, Instant now) {
        List<Alert> together = alerts.list("toldWith", closed.toldWith());
        boolean all = together.stream().noneMatch(Alert::isOpen);
        notifications.closed(all ? together.stream().map(Alert::id).toList() : List.of(closed.id()), all, now);
    }

    /** When the next one is late that nobody has taken in hand. */
    Optional<Instant> nextLate() {
        return Optional.ofNullable(alerts.getEntityManager()
                .createQuery("select min(a.acknowledgeBy) from Alert a where " + LATE, Instant.class)
                .getSingleResult());
    }

    List<Alert> late(Instant now, List<UUID> except, int limit) {
        return alerts.find(LATE + " and acknowledgeBy <= ?1 and id not in ?2 order by acknowledgeBy, id", now, except)
                .page(0, limit)
                .list();
    }

    private Alert locked(UUID id, String ifMatch) {
        Etags.required(ifMatch);
        UUID patientId = alerts.find("select a.patientId from Alert a where a.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("alert", id));
        patients.lock(patientId);
        Alert alert = alerts.findById(id);
        Etags.check(ifMatch, alert.version());
        return alert;
    }
}
