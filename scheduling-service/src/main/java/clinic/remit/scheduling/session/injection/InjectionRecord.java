package clinic.remit.scheduling.session.injection;

import clinic.remit.events.scheduling.InjectionAdministered;
import clinic.remit.events.scheduling.InjectionCorrected;
import clinic.remit.events.scheduling.InjectionVoided;
import clinic.remit.kit.http.Conflict;
import clinic.remit.kit.ids.Ids;
import clinic.remit.kit.outbox.Outbox;
import clinic.remit.kit.security.Caller;
import clinic.remit.scheduling.session.Injection;
import clinic.remit.scheduling.session.TreatmentSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is on record of injections: every version is kept and told; the session carries the newest. */
@ApplicationScoped
public class InjectionRecord {

    private final EntityManager entities;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    InjectionRecord(EntityManager entities, Outbox outbox, Caller caller, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** One that is on record, as a problem names it. */
    record Existing(UUID sessionId, UUID courseId, UUID injectionId, Instant injectedAt, BigDecimal deliveredMg) {}

    /**
     * @param patientIds the records of the patient
     * @throws Conflict probable-duplicate if they have one on record so near to that time
     */
    public void mustBeNew(Collection<UUID> patientIds, Instant at, Duration within) {
        List<Existing> existing = entities.createQuery("""
                        from TreatmentSession where patientId in :ids and dose.injectedAt between :from and :to
                        order by dose.injectedAt, id""", TreatmentSession.class)
                .setParameter("ids", patientIds)
                .setParameter("from", at.minus(within))
                .setParameter("to", at.plus(within))
                .getResultStream()
                .map(session -> new Existing(
                        session.id(),
                        session.courseId(),
                        session.injection().id(),
                        session.injectedAt(),
                        session.injection().deliveredMg()))
                .toList();
        if (!existing.isEmpty()) {
            throw new Conflict(
                    "probable-duplicate",
                    "The dose is probably on record already. If it is another one, enter it with ?allowDuplicate=true.",
                    Map.of("existing", existing));
        }
    }

    /** @param reasonCode why it was entered late; null if it was not */
    public void given(TreatmentSession session, String reasonCode) {
        InjectionVersion.Kind kind =
                reasonCode == null ? InjectionVersion.Kind.GIVEN : InjectionVersion.Kind.ENTERED_LATE;
        Instant now = keep(session, 1, kind, session.injectedAt(), reasonCode);
        Injection given = session.injection();
        outbox.publish(new InjectionAdministered(
                session.patientId(),
                session.courseId(),
                given.id(),
                1,
                session.id(),
                given.ordinal(),
                given.deliveredMg(),
                given.doseMgPerKg(),
                session.injectedAt(),
                given.orderedMgPerKg(),
                now));
    }

    void corrected(TreatmentSession session, String reasonCode) {
        int version = newest(session).version() + 1;
        Instant now = keep(session, version, InjectionVersion.Kind.CORRECTED, session.injectedAt(), reasonCode);
        Injection given = session.injection();
        outbox.publish(new InjectionCorrected(
                session.patientId(),
                session.courseId(),
                given.id(),
                version,
                session.id(),
                given.ordinal(),
                given.deliveredMg(),
                given.doseMgPerKg(),
                session.injectedAt(),
                given.orderedMgPerKg(),
                now));
    }

    void voided(TreatmentSession session, String reasonCode) {
        InjectionVersion before = newest(session);
        int version = before.version() + 1;
        Instant now = keep(session, version, InjectionVersion.Kind.VOIDED, before.effectiveAt(), reasonCode);
        outbox.publish(new InjectionVoided(
                session.patientId(), session.courseId(), session.injection().id(), version, reasonCode, now));
    }

    /** The oldest first. */
    List<InjectionVersion.View> versions(TreatmentSession session) {
        return of(session.id()).stream()
                .map(each -> each.view(session.patientId()))
                .toList();
    }

    private Instant keep(
            TreatmentSession session, int version, InjectionVersion.Kind kind, Instant effectiveAt, String reasonCode) {
        Instant now = clock.instant();
        entities.persist(InjectionVersion.of(Ids.next(), version, kind, session, effectiveAt)
                .recorded(reasonCode, caller.id(), now));
        return now;
    }

    private InjectionVersion newest(TreatmentSession session) {
        List<InjectionVersion> all = of(session.id());
        return all.get(all.size() - 1);
    }

    private List<InjectionVersion> of(UUID sessionId) {
        return entities.createQuery(
                        "from InjectionVersion where sessionId = :id order by version", InjectionVersion.class)
                .setParameter("id", sessionId)
                .getResultList();
    }
}
