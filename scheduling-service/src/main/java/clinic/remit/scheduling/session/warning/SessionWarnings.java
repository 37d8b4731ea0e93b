package clinic.remit.scheduling.session.warning;

import clinic.remit.kit.http.NotFound;
import clinic.remit.kit.ids.Ids;
import clinic.remit.scheduling.course.hold.HoldRaised;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What physicians must know of patients who are under the drug. */
@ApplicationScoped
public class SessionWarnings {

    private final EntityManager entities;
    private final Clock clock;

    SessionWarnings(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    public void raise(UUID sessionId, UUID siteId, HoldRaised raised) {
        entities.persist(SessionWarning.ofHold(Ids.next(), sessionId, siteId, raised, clock.instant()));
    }

    /** Of each of these alerts once; the caller holds the patient's lock. */
    public void raise(UUID sessionId, UUID siteId, UUID patientId, Collection<UUID> alertIds) {
        Set<UUID> warnedOf = new HashSet<>(entities.createQuery(
                        "select alertId from SessionWarning where sessionId = :session and alertId in :alerts",
                        UUID.class)
                .setParameter("session", sessionId)
                .setParameter("alerts", alertIds)
                .getResultList());
        alertIds.stream()
                .filter(alertId -> !warnedOf.contains(alertId))
                .forEach(alertId -> entities.persist(
                        SessionWarning.ofAlert(Ids.next(), sessionId, siteId, patientId, alertId, clock.instant())));
    }

    /** By session, in order of time. */
    public Map<UUID, List<WarningView>> of(Collection<UUID> sessionIds) {
        return entities.createQuery(
                        "from SessionWarning where sessionId in :ids order by raisedAt, id", SessionWarning.class)
                .setParameter("ids", sessionIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        SessionWarning::sessionId, Collectors.mapping(SessionWarning::view, Collectors.toList())));
    }

    /** Those that nobody has acknowledged, the oldest first. */
    public List<WarningView> openAt(UUID siteId) {
        return entities.createQuery(
                        "from SessionWarning where siteId = :site and acknowledgedAt is null order by raisedAt, id",
                        SessionWarning.class)
                .setParameter("site", siteId)
                .getResultStream()
                .map(SessionWarning::view)
                .toList();
    }

    SessionWarning acknowledge(UUID id, UUID by) {
        SessionWarning warning = entities.find(SessionWarning.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (warning == null) {
            throw new NotFound("warning", id);
        }
        warning.acknowledged(by, clock.instant());
        entities.flush();
        return warning;
    }
}
