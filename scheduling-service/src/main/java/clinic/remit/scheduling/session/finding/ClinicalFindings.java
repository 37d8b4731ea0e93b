package clinic.remit.scheduling.session.finding;

import clinic.remit.events.scheduling.ClinicalFindingRecorded;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The door to findings: kept and told in one transaction, under the patient's lock. It knows nothing of sessions but what it is told.
 * A finding is told once; there is no taking back. What was mistaken ends as any finding does: in patient-service with the next
 * screening, which does not name it, and with the alert, which a physician closes.
 */
@ApplicationScoped
public class ClinicalFindings {

    private final EntityManager entities;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    ClinicalFindings(EntityManager entities, Outbox outbox, Caller caller, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param arrival before this the patient was not here for the session */
    public record AtSession(UUID sessionId, UUID patientId, Instant arrival) {}

    /**
     * What somebody noticed.
     *
     * @throws Conflict finding-on-record if the session has it
     * @throws Unprocessable implausible if it was before the session, or is in the future
     */
    public FindingView notice(AtSession at, FindingRequests.NewFinding said) {
        if (said.foundAt().isAfter(clock.instant()) || said.foundAt().isBefore(at.arrival())) {
            throw new Unprocessable(
                    "implausible",
                    "The time is not possible.",
                    new FieldProblem(
                            "foundAt",
                            said.foundAt().toString(),
                            "since " + at.arrival()
                                    + ", when the patient may have come to the session, and not in the future"));
        }
        FindingCode code = said.code().code();
        if (isOnRecord(at.sessionId(), code)) {
            throw new Conflict(
                    "finding-on-record",
                    "The session has this finding, and the other services were told of it.",
                    Map.of("sessionId", at.sessionId(), "code", code));
        }
        return found(at.sessionId(), at.patientId(), code, null, said.foundAt());
    }

    /** What the checks before a dose say; once in a session, however often they are repeated. */
    public void checked(UUID sessionId, UUID patientId, FindingCode code, Instant effectiveAt) {
        if (!isOnRecord(sessionId, code)) {
            found(sessionId, patientId, code, null, effectiveAt);
        }
    }

    /** What was measured; whether it is a new finding is the caller's to say. */
    public void measured(UUID sessionId, UUID patientId, FindingCode code, int value, Instant effectiveAt) {
        found(sessionId, patientId, code, BigDecimal.valueOf(value), effectiveAt);
    }

    private FindingView found(UUID sessionId, UUID patientId, FindingCode code, BigDecimal value, Instant effectiveAt) {
        Instant now = clock.instant();
        ClinicalFinding finding = ClinicalFinding.of(Ids.next(), sessionId, code, value, effectiveAt, caller.id(), now);
        entities.persist(finding);
        FindingView view = finding.view(patientId);
        outbox.publish(
                new ClinicalFindingRecorded(patientId, view.id(), sessionId, code.name(), value, effectiveAt, now));
        return view;
    }

    /** When the last of these was found in the session, until then. */
    public Optional<Instant> lastUntil(UUID sessionId, List<FindingCode> codes, Instant then) {
        return Optional.ofNullable(entities.createQuery("""
                        select max(effectiveAt) from ClinicalFinding
                        where sessionId = :id and code in :codes and effectiveAt <= :then""", Instant.class)
                .setParameter("id", sessionId)
                .setParameter("codes", codes)
                .setParameter("then", then)
                .getSingleResult());
    }

    /** In order of time. */
    public List<FindingView> of(UUID sessionId, UUID patientId) {
        return entities.createQuery(
                        "from ClinicalFinding where sessionId = :id order by effectiveAt, id", ClinicalFinding.class)
                .setParameter("id", sessionId)
                .getResultStream()
                .map(finding -> finding.view(patientId))
                .toList();
    }

    private boolean isOnRecord(UUID sessionId, FindingCode code) {
        return entities.createQuery(
                                "select count(*) from ClinicalFinding where sessionId = :id and code = :code",
                                Long.class)
                        .setParameter("id", sessionId)
                        .setParameter("code", code)
                        .getSingleResult()
                > 0;
    }
}
