package clinic.remit.patients.history;

import clinic.remit.kit.http.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Episodes implements PanacheRepositoryBase<DepressiveEpisode, UUID> {

    UUID patientOf(UUID episodeId) {
        return find("select e.patientId from DepressiveEpisode e where e.id = ?1", episodeId)
                .project(UUID.class)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("episode", episodeId));
    }

    List<DepressiveEpisode> of(Collection<UUID> patientIds) {
        return list("patientId in ?1 order by onset, id", patientIds);
    }
}
