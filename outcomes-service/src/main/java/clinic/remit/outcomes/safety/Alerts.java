package clinic.remit.outcomes.safety;

import clinic.remit.events.outcomes.AlertLevel;
import clinic.remit.events.outcomes.SafetyAlertAcknowledged;
import clinic.remit.events.outcomes.SafetyAlertClosed;
import clinic.remit.events.outcomes.SafetyAlertEscalated;
import clinic.remit.events.outcomes.SafetyAlertRaised;
import clinic.remit.kit.http.Cursor;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Page;
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

    /** What a new score raises. */
    public List<AlertView> scored(UUID patientId, UUID assessmentId, Score score) {
        return policy.of(score).map(needed -> raise(patientId, assessmentId, assessmentId, needed)).stream()
                .map(alert -> alert.view(policy))
                .toList();
    }

    /**
     * What this version of a corrected score raises anew; empty when it raises nothing, or an earlier version has raised it. Alerts that only an
     * earlier version raised have lost their evidence.
     */
    public List<AlertView> scoredAgain(UUID patientId, UUID assessmentId, Score score) {
        return follow(patientId, assessmentId, assessmentId, policy.of(score)).stream()
                .map(alert -> alert.view(policy))
                .toList();
    }

    /** As for a score, with this version of the adverse event. */
    public void adverseEvent(UUID patientId, UUID adverseEventId, int grade) {
        follow(patientId, adverseEventId, null, policy.ofAdverseEvent(grade));
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

    /** The newest first. */
    Page<AlertView> search(UUID patientId, boolean openOnly, Cursor after, int limit) {
        NewestFirst newest = new NewestFirst(openOnly, patientId == null ? null : patients.idsOf(patientId), after);
        List<Alert> found =
                find(newest.query(), newest.parameters()).page(0, limit + 1).list();
        return Page.of(found, limit, last -> NewestFirst.after(last.raisedAt(), last.id()))
                .map(alert -> alert.view(policy));
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
    AlertView close(UUID id, String ifMatch, Closing closing, UUID by) {
        Alert alert = locked(id, ifMatch);
        Instant now = clock.instant();
        alert.close(by, closing.reasonCode(), closing.done(), now);
        flush();
        outbox.publish(new SafetyAlertClosed(alert.patientId(), id, alert.level(), by, closing.reasonCode(), now));
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

    /** Confirms what was raised for this before, voids the rest, and raises what stands nowhere yet. */
    private Optional<Alert> follow(
            UUID patientId, UUID sourceId, UUID assessmentId, Optional<SafetyPolicy.Needed> needed) {
        boolean known = false;
        for (Alert alert : list("sourceId", sourceId)) {
            boolean same = needed.filter(alert::isFor).isPresent();
            if (same && alert.isOpen()) {
                alert.confirmed(needed.get(), clock.instant());
            } else if (!same) {
                alert.evidenceVoided();
            }
            known |= same && !alert.isEvidenceVoided();
        }
        return known ? Optional.empty() : needed.map(it -> raise(patientId, sourceId, assessmentId, it));
    }

    private Alert raise(UUID patientId, UUID sourceId, UUID assessmentId, SafetyPolicy.Needed needed) {
        Instant now = clock.instant();
        Alert alert = Alert.raise(Ids.next(), patientId, sourceId, needed, now);
        persistAndFlush(alert);
        outbox.publish(
                new SafetyAlertRaised(patientId, alert.id(), needed.level(), needed.trigger(), assessmentId, now));
        return alert;
    }
}
