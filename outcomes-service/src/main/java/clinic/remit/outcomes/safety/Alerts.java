package clinic.remit.outcomes.safety;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.SafetyAlertAcknowledged;
import clinic.remit.events.outcomes.SafetyAlertClosed;
import clinic.remit.events.outcomes.SafetyAlertEscalated;
import clinic.remit.events.outcomes.SafetyAlertRaised;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.outcomes.KnownPatients;
import clinic.remit.outcomes.instruments.Score;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Raises alerts in the transaction of what showed them, and follows them until a physician closes them. */
@ApplicationScoped
public class Alerts implements PanacheRepositoryBase<Alert, UUID> {

    private final KnownPatients patients;
    private final SafetyPolicy policy;
    private final Outbox outbox;
    private final Clock clock;

    Alerts(KnownPatients patients, SafetyPolicy policy, Outbox outbox, Clock clock) {
        this.patients = patients;
        this.policy = policy;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What the score raises anew; empty when it raises nothing, or has raised it before. */
    public List<AlertView> scored(UUID patientId, UUID assessmentId, Score score) {
        return policy
                .of(score)
                .flatMap(needed -> raise(patientId, assessmentId, assessmentId, needed))
                .map(alert -> alert.view(policy))
                .stream()
                .toList();
    }

    public void adverseEvent(UUID patientId, UUID adverseEventId, int grade) {
        policy.ofAdverseEvent(grade).ifPresent(needed -> raise(patientId, adverseEventId, null, needed));
    }

    /** What raised them no longer counts; they stay until a physician closes them. */
    public void evidenceVoided(UUID sourceId) {
        list("sourceId", sourceId).forEach(Alert::evidenceVoided);
    }

    /** The highest level among the open alerts of these ids of one patient. */
    public AlertLevel openLevel(Collection<UUID> patientIds) {
        return list("patientId in ?1 and closedAt is null", patientIds).stream()
                .map(Alert::level)
                .max(Comparator.naturalOrder())
                .orElse(AlertLevel.NONE);
    }

    public int sameVisitMinutes() {
        return policy.sameVisitMinutes();
    }

    List<AlertView> search(UUID patientId, boolean openOnly) {
        String open = openOnly ? "closedAt is null" : "1 = 1";
        List<Alert> found = patientId == null
                ? find(open + " order by raisedAt desc, id desc").page(0, 200).list()
                : list("patientId in ?1 and " + open + " order by raisedAt desc, id desc", patients.idsOf(patientId));
        return found.stream().map(alert -> alert.view(policy)).toList();
    }

    @Transactional
    AlertView acknowledge(UUID id, String ifMatch, UUID by) {
        Alert alert = locked(id, ifMatch);
        Instant now = clock.instant();
        alert.acknowledge(by, now);
        flush();
        outbox.publish(new SafetyAlertAcknowledged(alert.patientId(), id, alert.level(), by, now));
        return alert.view(policy);
    }

    @Transactional
    AlertView close(UUID id, String ifMatch, String reasonCode, String done, UUID by) {
        Alert alert = locked(id, ifMatch);
        Instant now = clock.instant();
        alert.close(by, reasonCode, done, now);
        flush();
        outbox.publish(new SafetyAlertClosed(alert.patientId(), id, alert.level(), by, reasonCode, now));
        return alert.view(policy);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void escalate(UUID patientId, UUID id, Instant now) {
        patients.lock(patientId);
        Alert alert = findById(id);
        if (alert.isLate(now)) {
            alert.escalate(now);
            outbox.publish(new SafetyAlertEscalated(alert.patientId(), id, alert.level(), now));
        }
    }

    private Alert locked(UUID id, String ifMatch) {
        Etags.required(ifMatch);
        UUID patientId = find("select a.patientId from Alert a where a.id = ?1", id)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("alert", id));
        patients.lock(patientId);
        Alert alert = findById(id);
        Etags.check(ifMatch, alert.version());
        return alert;
    }

    private Optional<Alert> raise(UUID patientId, UUID sourceId, UUID assessmentId, SafetyPolicy.Needed needed) {
        long known =
                count("sourceId = ?1 and triggerCode = ?2 and level = ?3", sourceId, needed.trigger(), needed.level());
        if (known > 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Alert alert = Alert.raise(Ids.next(), patientId, sourceId, needed, now);
        persistAndFlush(alert);
        outbox.publish(
                new SafetyAlertRaised(patientId, alert.id(), needed.level(), needed.trigger(), assessmentId, now));
        return Optional.of(alert);
    }
}
