package clinic.remit.outcomes.recommendation;

import clinic.remit.outcomes.safety.WhereTreated;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Where the courses are. */
@ApplicationScoped
class CourseSites implements WhereTreated {

    private final EntityManager rows;

    CourseSites(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public Optional<UUID> siteOf(Collection<UUID> patientIds) {
        return rows.createQuery(
                        "select c.siteId from Course c where c.patientId in ?1 and c.siteId is not null"
                                + " order by case when c.endedAt is null then 0 else 1 end, c.startedAt desc, c.id desc",
                        UUID.class)
                .setParameter(1, patientIds)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
