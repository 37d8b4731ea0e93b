package clinic.remit.outcomes.recommendation;

import clinic.remit.events.outcomes.Recommendation;
import clinic.remit.kit.http.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was recommended, and the courses that it was recommended for. */
@ApplicationScoped
class Recommendations implements PanacheRepositoryBase<StandingRecommendation, UUID> {

    Course course(UUID id) {
        return Optional.ofNullable(getEntityManager().find(Course.class, id))
                .filter(Course::isStarted)
                .orElseThrow(() -> new NotFound("course", id));
    }

    Optional<StandingRecommendation> standing(UUID courseId) {
        return find("courseId = ?1 and supersededAt is null", courseId).firstResultOptional();
    }

    /** The newest first, from those before that version. */
    List<StandingRecommendation> history(UUID courseId, int before, int limit) {
        return find("courseId = ?1 and version < ?2 order by version desc", courseId, before)
                .page(0, limit)
                .list();
    }

    /** The oldest first. */
    List<Recommendation> all(UUID courseId) {
        return find("courseId = ?1 order by version", courseId).stream()
                .map(StandingRecommendation::content)
                .toList();
    }

    Optional<Instant> nextDue() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(c.decideAt) from Course c", Instant.class)
                .getSingleResult());
    }

    List<Course> due(Instant now, List<UUID> except, int limit) {
        return getEntityManager()
                .createQuery(
                        "select c from Course c where c.decideAt <= ?1 and c.id not in ?2 order by c.decideAt, c.id",
                        Course.class)
                .setParameter(1, now)
                .setParameter(2, except)
                .setMaxResults(limit)
                .getResultList();
    }
}
