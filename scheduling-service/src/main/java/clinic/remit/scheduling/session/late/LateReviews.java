package clinic.remit.scheduling.session.late;

import clinic.remit.kit.security.Caller;
import clinic.remit.scheduling.directory.Directory;
import clinic.remit.scheduling.session.Sessions;
import clinic.remit.scheduling.session.TreatmentSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Late entries, for a physician to look at. */
@ApplicationScoped
class LateReviews {

    private final EntityManager entities;
    private final Sessions sessions;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;

    LateReviews(EntityManager entities, Sessions sessions, Directory directory, Caller caller, Clock clock) {
        this.entities = entities;
        this.sessions = sessions;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    /** The oldest dose first. */
    List<TreatmentSession> at(UUID siteId, boolean reviewed) {
        directory.site(siteId);
        return entities.createQuery("""
                        from TreatmentSession
                        where siteId = :site and late.lateEntry is not null
                          and (:reviewed = true and late.reviewedAt is not null or :reviewed = false and late.reviewedAt is null)
                        order by coalesce(dose.injectedAt, place.startsAt), id""", TreatmentSession.class)
                .setParameter("site", siteId)
                .setParameter("reviewed", reviewed)
                .getResultList();
    }

    TreatmentSession review(UUID id, String ifMatch) {
        TreatmentSession session = sessions.lock(id, ifMatch);
        session.reviewed(caller.id(), clock.instant());
        return session;
    }
}
