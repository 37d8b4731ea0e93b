package clinic.remit.scheduling.session.adverse;

import clinic.remit.events.scheduling.AdverseEventCorrected;
import clinic.remit.events.scheduling.AdverseEventRecorded;
import clinic.remit.events.scheduling.AdverseEventVoided;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.http.Etags;
import clinic.remit.kit.http.FieldProblem;
import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.http.Unprocessable;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The door to adverse events: recorded, corrected, voided; every version is kept and told. It knows nothing of sessions but
 * what it is told, and is called under the patient's lock.
 */
@ApplicationScoped
public class AdverseEvents {

    private final EntityManager entities;
    private final AdverseEventCodes codes;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    AdverseEvents(EntityManager entities, AdverseEventCodes codes, Outbox outbox, Caller caller, Clock clock) {
        this.entities = entities;
        this.codes = codes;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param arrival before this the patient was not here for the session */
    record AtSession(UUID sessionId, UUID patientId, UUID courseId, Instant arrival) {}

    /** @throws Unprocessable adverse-event-not-known; implausible if it was before the session, or is in the future */
    AdverseEvent record(AtSession at, AdverseEventRequests.NewAdverseEvent said) {
        Instant now = clock.instant();
        codes.mustBeKnown(said.code());
        mustHaveBegunAt(at, said.occurredAt(), now);
        AdverseEvent event = AdverseEvent.of(Ids.next(), at.sessionId(), said, caller.id(), now);
        entities.persist(event);
        int version = keep(event, AdverseEventVersion.Kind.RECORDED, null, now);
        outbox.publish(new AdverseEventRecorded(
                at.patientId(),
                at.courseId(),
                event.id(),
                version,
                at.sessionId(),
                event.code(),
                event.grade(),
                event.serious(),
                event.resolved(),
                event.beganAt(),
                now));
        return event;
    }

    /** @throws Conflict already-resolved; adverse-event-voided */
    AdverseEvent resolve(AtSession at, UUID id) {
        AdverseEvent event = refreshed(id);
        event.resolve();
        corrected(at, event, AdverseEventVersion.Kind.RESOLVED, null);
        return event;
    }

    /** @throws Conflict adverse-event-voided */
    AdverseEvent correct(AtSession at, UUID id, String ifMatch, AdverseEventRequests.Correction said) {
        AdverseEvent event = refreshed(id);
        Etags.check(ifMatch, event.version());
        if (!said.saysSomething()) {
            throw implausible("reasonCode", said.reasonCode(), "with at least one field that was wrong");
        }
        if (said.code() != null) {
            codes.mustBeKnown(said.code());
        }
        if (said.occurredAt() != null) {
            mustHaveBegunAt(at, said.occurredAt(), clock.instant());
        }
        event.correct(said);
        corrected(at, event, AdverseEventVersion.Kind.CORRECTED, said.reasonCode());
        return event;
    }

    /** @throws Conflict adverse-event-voided */
    AdverseEvent voidIt(AtSession at, UUID id, String ifMatch, String reasonCode) {
        AdverseEvent event = refreshed(id);
        Etags.check(ifMatch, event.version());
        event.voidIt();
        Instant now = clock.instant();
        int version = keep(event, AdverseEventVersion.Kind.VOIDED, reasonCode, now);
        outbox.publish(new AdverseEventVoided(at.patientId(), at.courseId(), event.id(), version, reasonCode, now));
        return event;
    }

    private void corrected(AtSession at, AdverseEvent event, AdverseEventVersion.Kind kind, String reasonCode) {
        Instant now = clock.instant();
        int version = keep(event, kind, reasonCode, now);
        outbox.publish(new AdverseEventCorrected(
                at.patientId(),
                at.courseId(),
                event.id(),
                version,
                at.sessionId(),
                event.code(),
                event.grade(),
                event.serious(),
                event.resolved(),
                event.beganAt(),
                now));
    }

    /** @return the version as it is told: the row counts from 0, others count from 1 */
    private int keep(AdverseEvent event, AdverseEventVersion.Kind kind, String reasonCode, Instant now) {
        entities.flush();
        int version = Math.toIntExact(event.version()) + 1;
        entities.persist(AdverseEventVersion.of(Ids.next(), version, kind, event, reasonCode, caller.id(), now));
        return version;
    }

    UUID sessionOf(UUID id) {
        return found(id).sessionId();
    }

    AdverseEvent found(UUID id) {
        AdverseEvent event = entities.find(AdverseEvent.class, id);
        if (event == null) {
            throw new NotFound("adverse event", id);
        }
        return event;
    }

    /** Also those that were voided, in order of time. */
    List<AdverseEvent> of(UUID sessionId) {
        return entities.createQuery("from AdverseEvent where sessionId = :id order by beganAt, id", AdverseEvent.class)
                .setParameter("id", sessionId)
                .getResultList();
    }

    /** The oldest first. */
    List<AdverseEventViews.VersionView> versions(AdverseEvent event, UUID patientId) {
        return entities.createQuery(
                        "from AdverseEventVersion where adverseEventId = :id order by version",
                        AdverseEventVersion.class)
                .setParameter("id", event.id())
                .getResultStream()
                .map(each -> each.view(patientId, event.sessionId()))
                .toList();
    }

    /** Whether one of at least this grade has not passed. */
    public boolean anyUnresolved(UUID sessionId, int fromGrade) {
        return entities.createQuery("""
                        select count(*) from AdverseEvent
                        where sessionId = :id and grade >= :grade and not resolved and not voided""", Long.class)
                        .setParameter("id", sessionId)
                        .setParameter("grade", fromGrade)
                        .getSingleResult()
                > 0;
    }

    /** Which of these sessions have one of at least this grade that has not passed. */
    public Set<UUID> withUnresolved(Collection<UUID> sessionIds, int fromGrade) {
        return Set.copyOf(entities.createQuery("""
                        select distinct sessionId from AdverseEvent
                        where sessionId in :ids and grade >= :grade and not resolved and not voided""", UUID.class)
                .setParameter("ids", sessionIds)
                .setParameter("grade", fromGrade)
                .getResultList());
    }

    private AdverseEvent refreshed(UUID id) {
        AdverseEvent event = found(id);
        entities.refresh(event);
        return event;
    }

    private static void mustHaveBegunAt(AtSession at, Instant began, Instant now) {
        if (began.isAfter(now) || began.isBefore(at.arrival())) {
            throw implausible(
                    "occurredAt",
                    began,
                    "since " + at.arrival() + ", when the patient may have come to the session, and not in the future");
        }
    }

    private static Unprocessable implausible(String field, Object wrong, String right) {
        return new Unprocessable(
                "implausible",
                "The adverse event is not possible so.",
                new FieldProblem(field, wrong.toString(), right));
    }
}
