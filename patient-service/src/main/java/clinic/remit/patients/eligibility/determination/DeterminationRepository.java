package clinic.remit.patients.eligibility.determination;

import clinic.remit.kit.http.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DeterminationRepository implements PanacheRepositoryBase<Determination, UUID> {

    Optional<Determination> current(UUID patientId) {
        return find("patientId = ?1 and supersededAt is null", patientId).firstResultOptional();
    }

    List<Determination> newest(UUID patientId, int limit) {
        return find("patientId = ?1 order by determinedAt desc, id desc", patientId)
                .range(0, limit - 1)
                .list();
    }

    List<Determination> newestBefore(UUID patientId, Instant before, UUID beforeId, int limit) {
        String where = "patientId = ?1 and (determinedAt < ?2 or (determinedAt = ?2 and id < ?3))";
        return find(where + " order by determinedAt desc, id desc", patientId, before, beforeId)
                .range(0, limit - 1)
                .list();
    }

    UUID patientOf(UUID determinationId) {
        return find("select d.patientId from Determination d where d.id = ?1", determinationId)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("determination", determinationId));
    }

    /** Until when the newest signature on any determination of the person is good; null when nobody ever signed. */
    Instant signedOffUntil(Collection<UUID> patientIds) {
        return getEntityManager()
                .createQuery(
                        "select max(d.validUntil) from Determination d where d.patientId in ?1 and d.signedOffAt is not null",
                        Instant.class)
                .setParameter(1, patientIds)
                .getSingleResult();
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(d.judgeAgainAt) from Determination d where d.supersededAt is null and d.judgeAgainAt is not null",
                        Instant.class)
                .getSingleResult());
    }

    /** Patients whose determination is to be judged again, the longest due first. */
    List<UUID> patientsDue(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select d.patientId from Determination d where d.supersededAt is null and d.judgeAgainAt <= ?1"
                                + " order by d.judgeAgainAt, d.id",
                        UUID.class)
                .setParameter(1, now)
                .setMaxResults(limit)
                .getResultList();
    }
}
